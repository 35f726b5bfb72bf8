package org.kpcsc.workspace.documents.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.OpenSuggestions;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Suggesting over a real socket: the mode, what is refused, and who is told whose what is. */
@UsualServer
class SuggestionFramesTests {

    private static final String UNDO = "[{\"stepType\":\"replace\",\"from\":1,\"to\":%d}]";

    @LocalServerPort private int port;
    @Autowired private World world;
    @Autowired private Documents documents;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private PlatformTransactionManager transactions;

    private final List<Client> clients = new ArrayList<>();
    private final DocumentId document = DocumentId.create();
    private SignedIn writer;
    private SignedIn suggester;

    @BeforeEach
    void oneWhoWritesAndOneWhoSuggests() {
        writer = world.signIn();
        suggester = world.signIn();
        documents.create(document, Language.EN, writer.actingFor());
        world.permit(writer, document, EditingMode.WRITE);
        world.permit(suggester, document, EditingMode.SUGGEST);
    }

    @AfterEach
    void leave() {
        clients.forEach(Client::close);
    }

    private Client connect(SignedIn who) {
        var client = Client.connect(port, document, who);
        clients.add(client);
        return client;
    }

    private Client opened(SignedIn who) {
        var client = connect(who);
        client.open();
        return client;
    }

    private static String insertion(int at, String text, UUID id) {
        return """
        [{"stepType":"replace","from":%1$d,"to":%1$d,"slice":{"content":[{"type":"text","text":"%2$s",
          "marks":[{"type":"insertion","attrs":{"id":"%3$s"}}]}]}}]\
        """
                .formatted(at, text, id);
    }

    private static void isOf(SignedIn author, JsonNode suggestion) {
        assertThat(suggestion.path("person").asString()).isEqualTo(author.person().toString());
        assertThat(suggestion.path("organisation").asString())
                .isEqualTo(author.actingFor().toString());
        assertThat(Instant.parse(suggestion.path("at").asString()))
                .isCloseTo(Instant.now(), within(Duration.ofMinutes(5)));
    }

    @Test
    void takesSuggestionsAndRefusesTheRestInTheirLanguage() {
        world.speaks(suggester.person(), Language.FR);
        var client = connect(suggester);
        assertThat(client.open().path("mode").asString()).isEqualTo("suggest");
        client.steps(1, 0, Client.insertion(1, "plain"));
        var refused = client.next("refused");
        assertThat(refused.path("reason").asString()).isEqualTo("mode");
        assertThat(refused.path("message").asString()).contains("suggérer");
        client.steps(1, 0, insertion(1, "mine", UUID.randomUUID()));
        assertThat(client.acknowledgement(1).path("ordinal").longValue()).isEqualTo(1);
    }

    @Test
    void refusesAnIdThatIsNoUuidAsMalformed() {
        var client = opened(writer);
        var steps = insertion(1, "x", UUID.randomUUID());
        client.steps(1, 0, steps.replaceAll("\"id\":\"[^\"]*\"", "\"id\":\"1\""));
        assertThat(client.next("refused").path("reason").asString()).isEqualTo("malformed");
    }

    @Test
    void tellsEveryoneWhoseASuggestionIsBeforeTheSteps() {
        var reader = opened(writer);
        var author = opened(suggester);
        var id = UUID.randomUUID();
        author.steps(1, 0, insertion(1, "new", id));
        for (var client : List.of(reader, author)) {
            var types = new ArrayList<String>();
            var frame = client.next();
            while (!frame.path("type").asString().equals("steps")) {
                types.add(frame.path("type").asString());
                if (frame.path("type").asString().equals("suggestions")) {
                    isOf(suggester, frame.path("suggestions").path(id.toString()));
                }
                frame = client.next();
            }
            assertThat(types).contains("people", "organisations", "suggestions");
        }
    }

    @Test
    void tellsItOnceHoweverManyStepsCarryIt() {
        var reader = opened(writer);
        var author = opened(suggester);
        var id = UUID.randomUUID();
        author.steps(1, 0, insertion(1, "a", id));
        author.acknowledgement(1);
        author.steps(2, 1, insertion(2, "b", id));
        author.acknowledgement(2);
        reader.next("steps");
        var frame = reader.next();
        while (!frame.path("type").asString().equals("steps")) {
            assertThat(frame.path("type").asString()).isNotEqualTo("suggestions");
            frame = reader.next();
        }
    }

    @Test
    void tellsWhoComesLaterWhatStandsInTheText() {
        var author = opened(suggester);
        var stands = UUID.randomUUID();
        var gone = UUID.randomUUID();
        author.steps(1, 0, insertion(1, "gone", gone));
        author.acknowledgement(1);
        author.steps(2, 1, UNDO.formatted(5));
        author.acknowledgement(2);
        author.steps(3, 2, insertion(1, "stands", stands));
        author.acknowledgement(3);
        for (var version : new Long[] {null, 2L}) {
            var opened = connect(writer).open(version);
            assertThat(opened.path("suggestions").propertyNames())
                    .containsExactly(stands.toString());
            isOf(suggester, opened.path("suggestions").path(stands.toString()));
            assertThat(opened.path("people").has(suggester.person().toString())).isTrue();
            assertThat(opened.path("organisations").has(suggester.actingFor().toString())).isTrue();
        }
    }

    /** As a writer's undo brings back what they had rejected. */
    @Test
    void tellsAgainWhatComesBackAfterSomebodyCame() {
        var early = opened(writer);
        var id = UUID.randomUUID();
        var author = opened(suggester);
        author.steps(1, 0, insertion(1, "new", id));
        author.acknowledgement(1);
        early.steps(1, 1, UNDO.formatted(4));
        early.acknowledgement(1);
        var late = connect(writer);
        assertThat(late.open().path("suggestions")).isEmpty();
        early.steps(2, 2, insertion(1, "new", id));
        var told = late.next("suggestions").path("suggestions");
        isOf(suggester, told.path(id.toString()));
        late.next("steps");
    }

    @Test
    void countsWhatIsOpen() {
        assertThat(documents.openSuggestions(document).count()).isZero();
        var author = opened(suggester);
        author.steps(1, 0, insertion(1, "a", UUID.randomUUID()));
        author.acknowledgement(1);
        author.steps(2, 1, insertion(1, "b", UUID.randomUUID()));
        author.acknowledgement(2);
        assertThat(documents.openSuggestions(document))
                .isEqualTo(new OpenSuggestions(2, Set.of(suggester.actingFor())));
    }

    @Test
    void aFrozenTextIsStillCommentedOn() {
        var reader = world.signIn(Role.READER);
        world.permit(reader, document, EditingMode.READ);
        var commenter = world.signIn(Role.REPRESENTATIVE);
        world.permit(commenter, document, EditingMode.COMMENT);
        var author = opened(suggester);
        inTransaction(() -> documents.lock(document));
        assertThat(author.next("mode").path("mode").asString()).isEqualTo("comment");
        assertThat(connect(reader).open().path("mode").asString()).isEqualTo("read");
        assertThat(connect(commenter).open().path("mode").asString()).isEqualTo("comment");
        author.steps(1, 0, insertion(1, "x", UUID.randomUUID()));
        assertThat(author.next("refused").path("reason").asString()).isEqualTo("locked");
        inTransaction(() -> documents.unlock(document));
        assertThat(author.next("mode").path("mode").asString()).isEqualTo("suggest");
        author.steps(1, 0, insertion(1, "x", UUID.randomUUID()));
        assertThat(author.acknowledgement(1).path("ordinal").longValue()).isEqualTo(1);
    }

    @Test
    void aWriterWhoMayOnlySuggestFromNowOnIsToldAndHeldToIt() {
        var client = opened(writer);
        world.permit(writer, document, EditingMode.SUGGEST);
        events.publishEvent(new AccessChanged());
        assertThat(client.next("mode").path("mode").asString()).isEqualTo("suggest");
        client.steps(1, 0, Client.insertion(1, "plain"));
        assertThat(client.next("refused").path("reason").asString()).isEqualTo("mode");
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}
