package org.kpcsc.workspace.documents.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.log.Snapshot;

class OpenDocumentsTests {

    private static final Lab LAB = new Lab();

    private final OpenDocuments documents =
            new OpenDocuments(LAB.log, new TextLoader(LAB.log, LAB.kept), new Keeper(LAB.kept));

    @AfterAll
    static void close() {
        LAB.close();
    }

    @Test
    void letsGoOfADocumentThatNobodyUses() {
        var used = LAB.document();
        var unused = LAB.document();
        documents.load(used).join();
        documents.load(unused).join();
        documents.evict(Set.of(used), 0, 0);
        assertThat(documents.find(used)).isNotNull();
        assertThat(documents.find(unused)).isNull();
    }

    @Test
    void keepsFewOfTheOldTexts() {
        var document = LAB.document();
        var text = "{}";
        for (int version = 500; version <= 30_000; version += 500) {
            LAB.kept.keep(document, new Snapshot(version, version, text));
        }
        assertThat(
                        LAB.jdbc
                                .sql(
                                        "select version from documents.snapshot where document = ?"
                                                + " order by version")
                                .param(document.value())
                                .query(Long.class)
                                .list())
                .startsWith(500L, 10_000L, 20_000L, 25_000L, 25_500L)
                .endsWith(29_500L, 30_000L)
                .hasSize(14);
    }
}
