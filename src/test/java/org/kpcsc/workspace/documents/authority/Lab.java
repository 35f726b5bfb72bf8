package org.kpcsc.workspace.documents.authority;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.log.KeptTexts;
import org.kpcsc.workspace.documents.log.LineId;
import org.kpcsc.workspace.documents.log.Lines;
import org.kpcsc.workspace.documents.log.Log;
import org.kpcsc.workspace.documents.log.LogAuthors;
import org.kpcsc.workspace.documents.log.LogPool;
import org.kpcsc.workspace.documents.log.LogWriter;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.operations.embedded.DatabaseAccess;
import org.kpcsc.workspace.testing.FreshDatabase;
import org.kpcsc.workspace.testing.PostgresForTests;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Authorities on a database of their own, as many nodes as a test wants. */
public final class Lab implements AutoCloseable {

    public final FreshDatabase database = PostgresForTests.freshDatabase();
    public final LogPool pool = new LogPool(new Details(database));
    public final Log log = new Log(pool);
    final LogAuthors authors = new LogAuthors(pool);
    final LogWriter writer = new LogWriter(pool);
    public final KeptTexts kept = new KeptTexts(pool);
    final HikariDataSource other = new HikariDataSource();
    public final JdbcClient jdbc;

    public Lab() {
        other.setJdbcUrl(database.access().url(database.name()));
        other.setUsername(DatabaseAccess.APPLICATION);
        other.setPassword(database.access().applicationPassword());
        other.setMaximumPoolSize(2);
        jdbc = JdbcClient.create(other);
    }

    /** One more node on the same database. */
    public Authorities node() {
        var node = new Authorities(log, writer, new Lines(pool), kept, pool, Clock.systemUTC());
        node.start();
        return node;
    }

    public DocumentId document() {
        var document = DocumentId.create();
        create(document);
        return document;
    }

    void create(DocumentId document) {
        jdbc.sql(
                        "insert into documents.document (id, language, created_by, created_at,"
                                + " initial) values (?, 'en', ?, now(), ?)")
                .params(
                        document.value(),
                        UUID.randomUUID(),
                        Texts.write(WorkspaceSchema.emptyDocument()))
                .update();
    }

    /** An editor that has entered a document by way of a node. */
    public Editor editor(Authorities node, DocumentId document) {
        return new Editor(
                node,
                new LineId(document, UUID.randomUUID()),
                new Authorship(PersonId.create(), OrganisationId.create()));
    }

    public static List<Step> insert(int at, String text) {
        return Texts.readSteps(
                """
                [{"stepType":"replace","from":%d,"to":%d,
                  "slice":{"content":[{"type":"text","text":"%s"}]}}]
                """
                        .formatted(at, at, text));
    }

    public static <T> T get(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        pool.destroy();
        other.close();
    }

    public static final class Editor {

        final Authorities node;
        final LineId line;
        final Authorship author;
        long epoch;
        long seq;
        EditingMode mode = EditingMode.WRITE;

        Editor(Authorities node, LineId line, Authorship author) {
            this.node = node;
            this.line = line;
            this.author = author;
            enter();
        }

        Entrance enter() {
            var entrance = node.enter(line, author.person()).orElseThrow();
            epoch = entrance.epoch();
            seq = entrance.acknowledged();
            return entrance;
        }

        public CompletableFuture<Outcome> send(long version, List<Step> steps) {
            return send(++seq, version, steps);
        }

        CompletableFuture<Outcome> send(long number, long version, List<Step> steps) {
            return send(number, version, steps, () -> mode);
        }

        CompletableFuture<Outcome> send(
                long number, long version, List<Step> steps, Supplier<EditingMode> allowed) {
            return node.accept(
                    new Submission(line, epoch, number, version, steps, author, allowed));
        }

        public Head head() {
            return get(node.load(line.document())).head();
        }
    }

    private record Details(FreshDatabase database) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return DatabaseAccess.APPLICATION;
        }

        @Override
        public String getPassword() {
            return database.access().applicationPassword();
        }

        @Override
        public String getJdbcUrl() {
            return database.access().url(database.name());
        }
    }
}
