package org.kpcsc.workspace.documents.authority;

import java.util.List;
import java.util.function.Supplier;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.log.LineId;
import org.kpcsc.workspace.documents.step.Step;

/**
 * A batch of steps as an editor sent it.
 *
 * @param line which editor at which document
 * @param epoch which of the editor's connections it came by
 * @param seq its number among that editor's batches
 * @param version the version the steps apply to
 * @param steps at least one
 * @param author who wrote them
 * @param mode what the author may do, asked when the batch's turn comes
 */
public record Submission(
        LineId line,
        long epoch,
        long seq,
        long version,
        List<Step> steps,
        Authorship author,
        Supplier<EditingMode> mode) {}
