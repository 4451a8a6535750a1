package org.marsad.account;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Who may log in. Thread-safe. */
@Component
public class Accounts implements UserDetailsService {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 16;

    private final AccountRepository repository;
    private final PasswordEncoder encoder;

    Accounts(AccountRepository repository, PasswordEncoder encoder) {
        this.repository = repository;
        this.encoder = encoder;
    }

    public boolean isEmpty() {
        return repository.count() == 0;
    }

    /** Adds an account, or gives the one of that name this role and password. */
    public void put(String name, Role role, String password) {
        Account account = repository.findByName(name).orElseGet(Account::new);
        account.name = name;
        account.role = role;
        account.enabled = true;
        account.passwordHash = encoder.encode(password);
        repository.save(account);
    }

    /** Adds an account unless one of that name is there; returns whether it did. Of several nodes only one does. */
    public boolean addFirst(String name, Role role, String password) {
        if (repository.findByName(name).isPresent()) {
            return false;
        }
        try {
            put(name, role, password);
            return true;
        } catch (DataIntegrityViolationException e) {
            return false;
        }
    }

    /** A password nobody knows yet: 16 letters and digits, 79 bits. */
    public static String newPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        Account account = repository
                .findByName(name.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
        return User.withUsername(account.name)
                .password(account.passwordHash)
                .roles(account.role.name())
                .disabled(!account.enabled)
                .build();
    }
}
