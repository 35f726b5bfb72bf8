package org.kpcsc.workspace.documents.history;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.authority.Authorities;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.log.KeptOrigins;
import org.kpcsc.workspace.documents.log.Log;
import org.kpcsc.workspace.documents.log.Snapshot;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.springframework.stereotype.Component;

/** Finds through whom a text came about by going along its log, from where that is known. */
@Component
class Chronicle {

    /** Batches that are gone through together; after each such page the origins are kept. */
    static final int PAGE = 2_000;

    private final Log log;
    private final Authorities authorities;
    private final KeptOrigins kept;
    private final Restorations restorations;

    Chronicle(Log log, Authorities authorities, KeptOrigins kept, Restorations restorations) {
        this.log = log;
        this.authorities = authorities;
        this.kept = kept;
        this.restorations = restorations;
    }

    /** Throws {@link NotFoundException} where no batch ends at that version. */
    Origins at(DocumentId document, long version) {
        return new Walk(document).at(version);
    }

    /** What becomes of a text between two versions; who wrote before is not asked. */
    Provenance between(DocumentId document, long from, long to, Node text) {
        return new Walk(document).carried(new Provenance(from, text), to);
    }

    /** What became of a text between two versions, and who had written it at the first one. */
    Since since(DocumentId document, long from, long to) {
        var walk = new Walk(document);
        var standing = walk.find(from);
        return new Since(standing.origins(), walk.carried(standing.next(), to));
    }

    record Since(Origins before, Provenance provenance) {}

    /**
     * A text at a version.
     *
     * @param next begins with it
     */
    private record Standing(Origins origins, Provenance next) {}

    /** One way along a log; what it has found out on the way it need not find out again. */
    private final class Walk {

        private final DocumentId document;
        private final Map<Long, Origins> found = new HashMap<>();
        private final Map<UUID, Restorations.Restoration> restored;

        Walk(DocumentId document) {
            this.document = document;
            this.restored = restorations.of(document);
        }

        Origins at(long version) {
            var origins = found.get(version);
            if (origins == null) {
                origins = find(version).origins();
                found.put(version, origins);
            }
            return origins;
        }

        private Standing find(long version) {
            var known = kept.before(document, version);
            long ordinal = known.map(Snapshot::ordinal).orElse(0L);
            var text = authorities.textAt(document, known.map(Snapshot::version).orElse(0L));
            var origins =
                    known.map(it -> OriginsJson.read(it.version(), it.content()))
                            .orElse(Origins.initial(text.content().size()));
            var provenance = new Provenance(origins.version(), text);
            while (origins.version() < version) {
                ordinal = carry(provenance, ordinal, version);
                var after = provenance.after(origins);
                if (after.version() == version) {
                    return new Standing(after, provenance.next(origins));
                }
                var json = OriginsJson.write(after);
                kept.keep(document, new Snapshot(ordinal, after.version(), json));
                origins = after;
                provenance = new Provenance(after.version(), provenance.text());
            }
            return new Standing(origins, provenance);
        }

        Provenance carried(Provenance provenance, long to) {
            long ordinal = 0;
            while (provenance.version() < to) {
                ordinal = carry(provenance, ordinal, to);
            }
            return provenance;
        }

        /** Carries it over one page, and answers with the last ordinal in it. */
        private long carry(Provenance provenance, long after, long to) {
            var page = log.page(document, after, provenance.version(), to, PAGE);
            if (page.isEmpty()) {
                throw new NotFoundException();
            }
            for (var batch : page) {
                var steps = Texts.readSteps(batch.steps());
                var restoration = restored.get(batch.client());
                if (restoration != null && restoration.base() == batch.version()) {
                    provenance.restore(batch, steps, at(restoration.version()));
                } else {
                    provenance.carry(batch, steps);
                }
            }
            return page.getLast().ordinal();
        }
    }
}
