package fr.vigie.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema to this version before anything reads it. Whatever starts by itself and touches the database says
 * {@code @DependsOn(SchemaMigration.NAME)}: the batch repository makes its tables at first use, and Flyway refuses a
 * schema that is neither its own nor empty.
 */
@Startup
@Singleton(name = SchemaMigration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    public static final String NAME = "SchemaMigration";

    @Resource(lookup = "jdbc/vigie")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
