package org.kpcsc.workspace.documents.comment;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.DocumentPage;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.log.LogAuthors;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.stereotype.Component;

/**
 * Who can be mentioned: organisations that have to do with the text, and their people as far as the
 * author may know them: one's own, whom others deal with, and whoever is seen here to write, to
 * suggest or to comment.
 */
@Component
class Mentionables {

    /** People first, who are meant most often; both by organisation. */
    static final Comparator<Mentionable> PEOPLE_FIRST =
            Comparator.comparing((Mentionable one) -> one.name() == null)
                    .thenComparing(Mentionable::acronym)
                    .thenComparing(one -> Objects.requireNonNullElse(one.name(), ""));

    private final CommentDesk desk;
    private final StoredThreads threads;
    private final LogAuthors authors;
    private final Documents documents;
    private final People people;
    private final Organisations organisations;

    Mentionables(
            CommentDesk desk,
            StoredThreads threads,
            LogAuthors authors,
            Documents documents,
            People people,
            Organisations organisations) {
        this.desk = desk;
        this.threads = threads;
        this.authors = authors;
        this.documents = documents;
        this.people = people;
        this.organisations = organisations;
    }

    /** People before organisations, without the author. */
    List<Mentionable> of(DocumentId document, CommentRights author) {
        var all = mentions(document, author);
        var names = names(all);
        return all.stream().map(names::mentionable).sorted(PEOPLE_FIRST).toList();
    }

    private Names names(Collection<Mention> mentions) {
        return new Names(
                people,
                organisations,
                mentions.stream().map(Mention::person).filter(Objects::nonNull).toList());
    }

    /** Throws a {@link RefusedException} where somebody would be told who may not read it. */
    void require(
            DocumentId document,
            CommentRights author,
            Readership readership,
            Collection<Mention> mentions) {
        if (mentions.isEmpty()) {
            return;
        }
        var own = author.actor().organisation();
        if (readership == Readership.OWN_ORGANISATION
                && mentions.stream().anyMatch(mention -> !mention.organisation().equals(own))) {
            throw new RefusedException("documents.comments.refused.mention.own");
        }
        if (!mentions(document, author).containsAll(mentions)) {
            throw new RefusedException("documents.comments.refused.mention");
        }
    }

    private Set<Mention> mentions(DocumentId document, CommentRights author) {
        var all = new LinkedHashSet<Mention>();
        var here = organisations(document, author);
        here.forEach(organisation -> all.add(new Mention(null, organisation)));
        people.knownAt(here, author.actor())
                .forEach((organisation, known) ->
                        known.forEach(person -> all.add(new Mention(person, organisation))));
        seenHere(document, author).stream()
                .filter(one -> here.contains(one.organisation()))
                .filter(one -> desk.reads(one, document))
                .forEach(one -> all.add(new Mention(one.person(), one.organisation())));
        all.remove(new Mention(author.actor().person(), author.actor().organisation()));
        return all;
    }

    private Set<OrganisationId> organisations(DocumentId document, CommentRights author) {
        var here =
                new LinkedHashSet<>(
                        desk.page(document).map(DocumentPage::organisations).orElse(Set.of()));
        here.add(author.actor().organisation());
        return organisations.all().stream()
                .filter(profile -> profile.standing().takesPart())
                .map(OrganisationProfile::id)
                .filter(here::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Authorship> seenHere(DocumentId document, CommentRights author) {
        var seen = new LinkedHashSet<Authorship>();
        seen.addAll(authors.since(document, author.historyFrom()));
        seen.addAll(documents.suggesting(document));
        threads.of(document).stream()
                .filter(author::mayRead)
                .flatMap(thread -> thread.comments().stream())
                .forEach(comment -> seen.add(comment.author()));
        return seen;
    }
}
