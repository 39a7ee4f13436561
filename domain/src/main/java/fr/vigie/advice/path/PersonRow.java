package fr.vigie.advice.path;

import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Seeker;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/**
 * A person as the table has them: codes that last in place of indexes and ordinals.
 *
 * @param knownOn day as of which this was so
 */
record PersonRow(
        long person,
        String occupation,
        int age,
        int diploma,
        int experience,
        int mobility,
        boolean licence,
        int difficulties,
        int auditBits,
        LocalDate knownOn) {

    static final String COLUMNS =
            "person, occupation, age, diploma, experience, mobility, licence, difficulties, audit_bits, known_on";

    static PersonRow of(PathPerson person, Occupations occupations, LocalDate knownOn) {
        var seeker = person.seeker();
        return new PersonRow(
                seeker.person(),
                occupations.at(seeker.occupation()).code(),
                Codes.AGES.code(seeker.age()),
                Codes.DIPLOMAS.code(seeker.diploma()),
                Codes.EXPERIENCES.code(seeker.experience()),
                Codes.MOBILITIES.code(seeker.mobility()),
                seeker.licence(),
                Codes.DIFFICULTIES.codeBits(seeker.difficulties()),
                person.group().bits(),
                knownOn);
    }

    static PersonRow read(ResultSet row) throws SQLException {
        return new PersonRow(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getBoolean(7),
                row.getInt(8),
                row.getInt(9),
                row.getObject(10, LocalDate.class));
    }

    /** Sets the columns in their order, from the given place on. */
    void write(PreparedStatement statement, int first) throws SQLException {
        int at = first;
        statement.setLong(at++, person);
        statement.setString(at++, occupation);
        statement.setInt(at++, age);
        statement.setInt(at++, diploma);
        statement.setInt(at++, experience);
        statement.setInt(at++, mobility);
        statement.setBoolean(at++, licence);
        statement.setInt(at++, difficulties);
        statement.setInt(at++, auditBits);
        statement.setObject(at, knownOn);
    }

    /** @return null if the occupation isn't among those that are known */
    PathPerson person(Department department, Map<String, Integer> occupations) {
        var index = occupations.get(occupation);
        return index == null
                ? null
                : new PathPerson(
                        new Seeker(
                                person,
                                department,
                                index,
                                Codes.AGES.constant(age),
                                Codes.DIPLOMAS.constant(diploma),
                                Codes.EXPERIENCES.constant(experience),
                                Codes.MOBILITIES.constant(mobility),
                                licence,
                                Codes.DIFFICULTIES.ordinalBits(difficulties)),
                        AuditGroup.of(auditBits));
    }

    /** Whether both tell the same, as of whatever day. */
    boolean saysTheSameAs(PersonRow other) {
        return equals(new PersonRow(
                other.person,
                other.occupation,
                other.age,
                other.diploma,
                other.experience,
                other.mobility,
                other.licence,
                other.difficulties,
                other.auditBits,
                knownOn));
    }
}
