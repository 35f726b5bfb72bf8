package org.kpcsc.workspace.documents.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Reads who did something, and for whom, from the two columns that say so. */
public final class AuthorColumns {

    private AuthorColumns() {}

    /** From the columns {@code person} and {@code organisation}. */
    public static Authorship read(ResultSet row) throws SQLException {
        return read(row, "person", "organisation");
    }

    public static Authorship read(ResultSet row, String person, String organisation)
            throws SQLException {
        return new Authorship(
                new PersonId(row.getObject(person, UUID.class)),
                new OrganisationId(row.getObject(organisation, UUID.class)));
    }
}
