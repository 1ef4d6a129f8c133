import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The least a case can cost: one insert and three updates, each its own durable commit, and three reads.
final class Floor implements Load.Work {
    private final Connection connection;

    private Floor(Connection connection) {
        this.connection = connection;
    }

    static double perSecond(Product product, int workers, int seconds) throws Exception {
        try (Connection connection = product.database();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists public.floor (id uuid primary key, step int, a text, b text, c text)");
        }
        List<Floor> floors = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            floors.add(new Floor(product.database()));
        }
        Load.run(floors, 1);
        double perSecond = Load.run(floors, seconds).perSecond();
        for (Floor floor : floors) {
            floor.close();
        }
        return perSecond;
    }

    @Override
    public void once() throws SQLException {
        UUID id = UUID.randomUUID();
        change("insert into public.floor (id, step, a, b, c) values (?, 0, 'a', 'b', 'c')", id);
        for (int step = 1; step <= 3; step++) {
            read(id);
            change("update public.floor set step = step + 1 where id = ?", id);
        }
    }

    private void change(String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    private void read(UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select * from public.floor where id = ?")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
