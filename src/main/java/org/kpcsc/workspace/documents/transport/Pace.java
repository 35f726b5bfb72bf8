package org.kpcsc.workspace.documents.transport;

import java.util.concurrent.TimeUnit;

/** Counts frames: so many a second, with a burst. Used by one thread at a time. */
final class Pace {

    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final double perNano;
    private final double burst;
    private double left;
    private long last;

    Pace(int perSecond, int burst, long nanos) {
        this.perNano = perSecond / SECOND;
        this.burst = burst;
        this.left = burst;
        this.last = nanos;
    }

    /** Whether one more is within the limits at that time. */
    boolean take(long nanos) {
        left = Math.min(burst, left + (nanos - last) * perNano);
        last = nanos;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
