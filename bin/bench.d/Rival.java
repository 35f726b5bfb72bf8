import java.net.URI;
import java.util.List;

/** A server that is measured. */
interface Rival extends AutoCloseable {

    String title();

    /** Where an editor connects, and with which cookie. */
    record Door(URI address, String cookie) {}

    /** The editors of a load, none of them open; each run begins with the same text. */
    List<Editor> editors(Load load, int run, Journal journal) throws Exception;

    Door door(Load load, int run, int editor);

    /** Processor time that it has used until now. */
    double cpuSeconds() throws Exception;

    static double cpuSeconds(ProcessHandle process) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(process), process.descendants())
                .flatMap(one -> one.info().totalCpuDuration().stream())
                .mapToLong(java.time.Duration::toMillis)
                .sum()
                / 1000.0;
    }
}
