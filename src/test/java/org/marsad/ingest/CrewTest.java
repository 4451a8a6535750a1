package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.springframework.beans.factory.annotation.Autowired;

@MarsadTest
class CrewTest {

    @Autowired
    private DataSource shared;

    @Autowired
    private Crew crew;

    @Test
    void aNodeWhoseWorkersHoldEveryConnectionStillSaysThatItIsAlive() throws SQLException {
        int all = shared.unwrap(HikariDataSource.class).getMaximumPoolSize();
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < all) {
                taken.add(shared.getConnection());
            }
            try (Connection own = crew.dataSource().orElseThrow().getConnection();
                    Statement statement = own.createStatement();
                    ResultSet beats = statement.executeQuery("select count(*) from scheduled_tasks")) {
                assertThat(beats.next()).isTrue();
                assertThat(beats.getInt(1)).isPositive();
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }
}
