package io.parkflow.ground.tenancy;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What each running transaction has to say and nobody waits for. It goes to the database in the order it was said,
/// in one trip with the next statement that somebody waits for, at the latest with the commit.
@Singleton
final class Held {
    private final Map<Connection, List<Sent>> waiting = new ConcurrentHashMap<>();

    void keep(Connection connection, Sent statement) {
        waiting.computeIfAbsent(connection, _ -> new ArrayList<>()).add(statement);
    }

    void send(Connection connection) {
        List<Sent> all = waiting.remove(connection);
        if (all != null) {
            trip(connection, all);
        }
    }

    void send(Connection connection, Sent last) {
        List<Sent> all = waiting.remove(connection);
        if (all == null) {
            trip(connection, List.of(last));
        } else {
            all.add(last);
            trip(connection, all);
        }
    }

    /// The transaction is rolled back.
    void forget(Connection connection) {
        waiting.remove(connection);
    }

    private static void trip(Connection connection, List<Sent> all) {
        try (PreparedStatement statement = connection.prepareStatement(text(all))) {
            int position = 0;
            for (Sent sent : all) {
                position = sent.bind(connection, statement, position);
            }
            statement.execute();
            for (int i = 0; i < all.size(); i++) {
                if (i > 0) {
                    statement.getMoreResults();
                }
                all.get(i).answer().read(statement);
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /// The driver takes statements apart at semicolons and sends them without waiting in between.
    private static String text(List<Sent> all) {
        if (all.size() == 1) {
            return all.getFirst().text().sql();
        }
        StringBuilder text = new StringBuilder(4_096);
        all.forEach(sent -> text.append(sent.text().sql()).append("\n;"));
        return text.toString();
    }
}
