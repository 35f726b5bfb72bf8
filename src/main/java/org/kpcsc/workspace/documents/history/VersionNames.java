package org.kpcsc.workspace.documents.history;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.PlainText;
import org.kpcsc.workspace.kernel.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names that people give to versions of a text, for all who read its history.
 *
 * <p>Whoever may comment may give one; the organisation that gave a name may change or remove it.
 * Every method throws {@link NotFoundException} for what the actor may not know of.
 */
@Service
@ForActors
@Transactional
public class VersionNames {

    private final Readers readers;
    private final NameTable names;
    private final Writers writers;
    private final Clock clock;

    VersionNames(Readers readers, NameTable names, Writers writers, Clock clock) {
        this.readers = readers;
        this.names = names;
        this.writers = writers;
        this.clock = clock;
    }

    /** The latest version first. */
    @Transactional(readOnly = true)
    public List<VersionName> all(DocumentId document) {
        var reader = readers.require(document);
        var rows = names.all(document, reader.from());
        var people = writers.of(rows.stream().map(NameTable.Row::by).toList());
        return rows.stream()
                .flatMap(row ->
                        Stream.ofNullable(people.get(row.by()))
                                .map(by ->
                                        new VersionName(
                                                row.version(),
                                                row.name(),
                                                by,
                                                row.at(),
                                                reader.actor().actsFor(row.by().organisation()))))
                .toList();
    }

    /** Throws {@link RefusedException} where the name is taken or the version has one. */
    public void give(DocumentId document, long version, String name) {
        var reader = readers.require(document);
        reader.requireVersion(version);
        reader.require(EditingMode.COMMENT);
        var row = new NameTable.Row(version, checked(name), reader.asAuthor(), clock.instant());
        if (!names.give(document, row)) {
            throw taken();
        }
    }

    /** Throws {@link RefusedException} where the name is taken. */
    public void rename(DocumentId document, long version, String name) {
        requireOwn(document, version);
        if (!names.rename(document, version, checked(name))) {
            throw taken();
        }
    }

    /** Takes the name away; the version itself stays what it was. */
    public void remove(DocumentId document, long version) {
        requireOwn(document, version);
        names.remove(document, version);
    }

    private void requireOwn(DocumentId document, long version) {
        var reader = readers.require(document);
        reader.requireVersion(version);
        reader.require(EditingMode.COMMENT);
        var row = names.find(document, version).orElseThrow(NotFoundException::new);
        if (!reader.actor().actsFor(row.by().organisation())) {
            throw new NotPermittedException();
        }
    }

    private static String checked(String name) {
        var trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.length() > VersionName.LONGEST) {
            throw new RefusedException(
                    "documents.history.refused.length", String.valueOf(VersionName.LONGEST));
        }
        if (!PlainText.isOneLine(trimmed)) {
            throw new RefusedException("documents.history.refused.characters");
        }
        return trimmed;
    }

    private static RefusedException taken() {
        return new RefusedException("documents.history.refused.taken");
    }
}
