package org.kpcsc.workspace.statements.publication;

import java.util.Optional;
import org.kpcsc.workspace.kernel.ContentHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every text that was ever put to organisations, under its hash; the tables let none change. */
@Repository
public class SignedTexts {

    private final JdbcClient jdbc;

    SignedTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void keep(SignedText text) {
        jdbc.sql(
                        """
                        insert into statements.signed_text (hash, canonical)
                        values (:hash, :canonical) on conflict do nothing
                        """)
                .param("hash", text.hash().hex())
                .param("canonical", text.canonical())
                .update();
    }

    public Optional<SignedText> find(ContentHash hash) {
        return jdbc.sql("select canonical from statements.signed_text where hash = :hash")
                .param("hash", hash.hex())
                .query(String.class)
                .optional()
                .map(SignedText::new);
    }
}
