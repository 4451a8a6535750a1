package org.marsad.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the account {@code admin} where there is none yet, and prints its password once unless one was given. */
@Component
@Profile("!demo")
class FirstAdmin implements ApplicationRunner {

    private final Accounts accounts;
    private final String given;

    FirstAdmin(Accounts accounts, @Value("${marsad.admin-password:}") String given) {
        this.accounts = accounts;
        this.given = given;
    }

    @Override
    @SuppressWarnings("SystemOut") // a password belongs on the console, never in a log
    public void run(ApplicationArguments arguments) {
        if (!accounts.isEmpty()) {
            return;
        }
        String password = given.isBlank() ? Accounts.newPassword() : given;
        if (accounts.addFirst("admin", Role.ADMIN, password) && given.isBlank()) {
            System.out.println("\n  Log in as admin with the password " + password + " (printed this once)\n");
        }
    }
}
