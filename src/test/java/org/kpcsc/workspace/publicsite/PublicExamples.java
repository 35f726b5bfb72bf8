package org.kpcsc.workspace.publicsite;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.CanonicalJson;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.LocalizedText;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Standing;
import org.kpcsc.workspace.statements.publication.EndorsingOrganisation;
import org.kpcsc.workspace.statements.publication.IssuedBy;
import org.kpcsc.workspace.statements.publication.PublishedStatement;
import org.kpcsc.workspace.statements.publication.PublishedStatementRow;
import org.kpcsc.workspace.statements.publication.StatementKind;

/** Invented records for the public pages. */
final class PublicExamples {

    static final String HOSTILE = "\"><script>alert(1)</script>${7*7}#{x}'";

    private static final String BODY =
            """
            <p>As the United Nations adopted its yearly resolution on diamonds and conflict, the \
            coalition asked which conflict the certification scheme has prevented so far, and what \
            of its wealth has reached the districts that dig it.</p>\
            <figure class="quotation"><blockquote><p>“A scheme that counts only rebels does not see \
            what happens to people.”</p></blockquote>\
            <figcaption>a spokesperson of the coalition</figcaption></figure>\
            <h2>Three matters</h2>\
            <p>Three years of reform ended without agreement on a <a \
            href="https://www.kimberleyprocess.com/" rel="noopener noreferrer">wider definition</a>\
            <sup><a href="#note-1" id="noteref-1">1</a></sup>. The coalition will take its work \
            further in other forums, in the region and at home, on three matters:</p>\
            <ul><li><p>sharing the <strong>benefits</strong>,</p></li><li><p>less violence,</p></li>\
            <li><p>the right to land.</p></li></ul>\
            <div class="table" tabindex="0"><table><tbody><tr><th scope="col"><p>Country</p></th>\
            <th scope="col"><p>Carats</p></th></tr><tr><td><p>Sierra Leone</p></td><td><p>688,000\
            </p></td></tr></tbody></table></div>\
            <ol class="footnotes"><li id="note-1">A figure of the tests. <a href="#noteref-1">↑</a>\
            </li></ol>\
            """;

    private PublicExamples() {}

    static List<OrganisationProfile> members() {
        return organisations().stream().filter(each -> each.standing() == Standing.MEMBER).toList();
    }

    static List<OrganisationProfile> organisations() {
        var all = new ArrayList<OrganisationProfile>();
        all.add(
                organisation(
                        "RELUFA",
                        LocalizedText.of(Language.FR, "Réseau de lutte contre la faim"),
                        "CM",
                        "https://www.relufa.example/",
                        Standing.MEMBER));
        all.add(
                organisation(
                        "BAD",
                        LocalizedText.of(Language.EN, "Hostile " + HOSTILE),
                        "BE",
                        "javascript:alert(1)",
                        Standing.MEMBER));
        for (int i = 1; i <= 15; i++) {
            var name = LocalizedText.of(Language.EN, "Environmental Law Network number " + i);
            all.add(organisation("ELN" + i, name, "SL", null, Standing.MEMBER));
        }
        var partner = LocalizedText.of(Language.EN, "A Partner of Long Standing");
        all.add(organisation("APLS", partner, "AO", null, Standing.PARTNER));
        var suspended = LocalizedText.of(Language.EN, "Nobody Sees This One");
        all.add(organisation("NSTO", suspended, "ZW", null, Standing.SUSPENDED));
        return all;
    }

    /** Forty-five, the latest first: one of every oddity, then many of the same. */
    static List<PublishedStatement> statements() {
        var special =
                Stream.of(
                        statement("what-was-left-out", "What the General Assembly left out", BODY),
                        inFrench(),
                        statement("hostile", HOSTILE, "<p>Harmless.</p>"));
        var many =
                Stream.iterate(1, i -> i <= 42, i -> i + 1)
                        .map(i -> statement("number-" + i, "Statement number " + i, "<p>.</p>"));
        return Stream.concat(special, many).toList();
    }

    private static PublishedStatement inFrench() {
        return published(
                "parler-d-une-voix",
                StatementKind.JOINT_STATEMENT,
                "Parler d’une seule voix",
                Language.FR,
                IssuedBy.ORGANISATIONS,
                "<p>Nous parlons ensemble.</p>");
    }

    private static PublishedStatement statement(String slug, String title, String html) {
        return published(
                slug, StatementKind.PRESS_RELEASE, title, Language.EN, IssuedBy.COALITION, html);
    }

    private static PublishedStatement published(
            String slug,
            StatementKind kind,
            String title,
            Language language,
            IssuedBy issuedBy,
            String html) {
        var json = CanonicalJson.of(Map.of("title", title, "language", language.tag()));
        return new PublishedStatement(
                slug,
                kind,
                title,
                language,
                Instant.parse("2020-03-04T10:00:00Z").plus(1, ChronoUnit.MINUTES),
                slug.equals("number-1"),
                issuedBy,
                slug.equals("number-1") ? List.of() : endorsing(),
                html,
                json,
                ContentHash.of(json));
    }

    static PublishedStatementRow row(PublishedStatement statement) {
        return new PublishedStatementRow(
                statement.slug(),
                statement.kind(),
                statement.title(),
                statement.language(),
                statement.publishedAt());
    }

    private static List<EndorsingOrganisation> endorsing() {
        return List.of(
                new EndorsingOrganisation(
                        "CECIDE",
                        LocalizedText.of(Language.FR, "Centre du commerce international")),
                new EndorsingOrganisation(
                        "IPIS", LocalizedText.of(Language.EN, "International Peace Information")));
    }

    private static OrganisationProfile organisation(
            String acronym,
            LocalizedText name,
            String country,
            @Nullable String website,
            Standing standing) {
        return new OrganisationProfile(
                new OrganisationId(
                        UUID.nameUUIDFromBytes(acronym.getBytes(StandardCharsets.UTF_8))),
                acronym,
                name,
                new Country(country),
                2001,
                LocalizedText.of(
                        Language.EN,
                        "Works with people who live beside the mines, on their land, their water"
                                + " and their share of what is dug; "
                                + acronym
                                + " also teaches."),
                website,
                standing,
                "#2f6b52");
    }
}
