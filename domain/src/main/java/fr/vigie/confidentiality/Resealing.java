package fr.vigie.confidentiality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Seals anew what an older key sealed, column by column and row by row, so that the older key can be thrown away. */
@ApplicationScoped
public class Resealing {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    @Any
    private Instance<SealedColumn> contributed;

    @Inject
    private Vault vault;

    /** Every column that holds sealed values, in the order of their names. */
    public List<SealedColumn> columns() {
        return contributed.stream()
                .sorted(Comparator.comparing(SealedColumn::name))
                .toList();
    }

    /**
     * The next sealed values of a column, in the order of their keys.
     *
     * @param after key of the last one seen; empty to begin
     */
    public List<SealedPlace> next(SealedColumn column, List<Object> after, int atMost) {
        var keys = String.join(", ", column.key());
        var query = em.createNativeQuery(
                """
                SELECT %1$s, %2$s, SUBSTRING(%3$s, 1, %4$d) FROM %5$s
                 WHERE %3$s IS NOT NULL AND %6$s ORDER BY %1$s LIMIT %7$d
                """
                        .formatted(
                                keys,
                                column.context(),
                                column.column(),
                                Vault.HEAD_BYTES,
                                column.table(),
                                after.isEmpty() ? "TRUE" : column.afterKey(),
                                atMost));
        set(query, 1, after);
        return rows(query).stream().map(row -> place(column, (Object[]) row)).toList();
    }

    private SealedPlace place(SealedColumn column, Object[] row) {
        int keys = column.key().size();
        return new SealedPlace(
                column, Arrays.asList(row).subList(0, keys), (String) row[keys], vault.isOutdated((byte[])
                        row[keys + 1]));
    }

    /**
     * Seals a value anew, without writing it.
     *
     * @return empty if it is gone meanwhile
     * @throws SealBroken if it doesn't open
     */
    public Optional<SealedAnew> seal(SealedPlace place) {
        var query = em.createNativeQuery("SELECT %s FROM %s WHERE %s"
                .formatted(
                        place.column().column(),
                        place.column().table(),
                        place.column().byKey(1)));
        set(query, 1, place.key());
        return rows(query).stream()
                .findFirst()
                .map(value -> (byte[]) value)
                .map(before -> new SealedAnew(
                        place, before, vault.seal(vault.open(before, place.context()), place.context())));
    }

    /** Writes a value sealed anew, unless somebody wrote another meanwhile: that one is under the present key already. */
    @Transactional(TxType.MANDATORY)
    public void replace(SealedAnew value) {
        var column = value.place().column();
        var query = em.createNativeQuery("UPDATE %1$s SET %2$s = ?1 WHERE %3$s AND %2$s = ?2"
                .formatted(column.table(), column.column(), column.byKey(3)));
        query.setParameter(1, value.after());
        query.setParameter(2, value.before());
        set(query, 3, value.place().key());
        query.executeUpdate();
    }

    private static void set(Query query, int first, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(first + i, values.get(i));
        }
    }

    private static List<?> rows(Query query) {
        return query.getResultList();
    }
}
