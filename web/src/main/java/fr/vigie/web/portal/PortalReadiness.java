package fr.vigie.web.portal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the application is deployed and as long as its database answers. */
@Readiness
@ApplicationScoped
public class PortalReadiness implements HealthCheck {

    private static final String NAME = "vigie";
    private static final int SECONDS = 2;

    @Resource(lookup = "jdbc/vigie")
    private DataSource dataSource;

    @Override
    public HealthCheckResponse call() {
        try (var connection = dataSource.getConnection()) {
            return HealthCheckResponse.named(NAME)
                    .status(connection.isValid(SECONDS))
                    .build();
        } catch (SQLException e) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("database", e.getSQLState())
                    .build();
        }
    }
}
