package org.marsad.story;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A way to a database that keeps how often each statement ran and how long it took. */
final class CountedStatements extends DelegatingDataSource {

    private final Map<String, long[]> statements = new ConcurrentHashMap<>();

    CountedStatements(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return proxy(Connection.class, (method, arguments) -> {
            Object result = method.invoke(connection, arguments);
            return result instanceof PreparedStatement statement ? counted((String) arguments[0], statement) : result;
        });
    }

    private PreparedStatement counted(String sql, PreparedStatement statement) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return method.invoke(statement, arguments);
            }
            long begun = System.nanoTime();
            Object result = method.invoke(statement, arguments);
            long[] sum = statements.computeIfAbsent(sql, added -> new long[2]);
            sum[0]++;
            sum[1] += System.nanoTime() - begun;
            return result;
        });
    }

    private interface Call {
        Object on(java.lang.reflect.Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.on(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    void forget() {
        statements.clear();
    }

    long count() {
        return statements.values().stream().mapToLong(sum -> sum[0]).sum();
    }

    /** One line a statement, the costliest first. */
    String costs() {
        StringBuilder lines = new StringBuilder();
        statements.entrySet().stream()
                .sorted((one, other) -> Long.compare(other.getValue()[1], one.getValue()[1]))
                .forEach(entry -> lines.append(String.format(
                        Locale.ROOT,
                        "%6d times, %8.3f ms each: %.110s%n",
                        entry.getValue()[0],
                        entry.getValue()[1] / 1e6 / entry.getValue()[0],
                        entry.getKey().replaceAll("\\s+", " "))));
        return lines.toString();
    }
}
