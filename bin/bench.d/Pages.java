import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Opens a text of 20 pages in Chromium again and again, from the start of the navigation until its last
 * words are on the page, and weighs what first visits transfer.
 *
 * <p>Arguments: {@code bin/run}, a free port, and how often to open.
 */
final class Pages {

    private static final String DRAFT = "/workspace/statements/00000000-0000-4000-8000-000000001000/text";
    private static final int PARAGRAPHS = 160;
    private static final String SENTENCES =
            "Communities beside the pits carry the cost of what is dug there, and little of it comes back to them. "
                    + "We ask that what is paid and what is returned be published, district by district, in plain words. "
                    + "Those who monitor and report must be safe, and whoever complains must not be sent to the one complained of.";
    private static final String LAST = "These are the last words.";

    /** The time at which the last words were there, seen at the next frame. */
    private static final String WATCH =
            """
            (function look() {
              const text = document.querySelector('statement-editor .ProseMirror');
              if (text && text.textContent.includes('%s')) window.visibleAt = performance.now();
              else requestAnimationFrame(look);
            })();
            """
                    .formatted(LAST);
    private static final String PASTE =
            """
            (text, plain) => {
              const data = new DataTransfer();
              data.setData('text/plain', plain);
              text.dispatchEvent(new ClipboardEvent('paste',
                {clipboardData: data, bubbles: true, cancelable: true}));
            }
            """;
    private static final String SAVED = "document.querySelector('statement-editor .saving')?.dataset.state === 'saved'";

    private final String address;
    private final int runs;

    private Pages(String address, int runs) {
        this.address = address;
        this.runs = runs;
    }

    public static void main(String[] arguments) throws Exception {
        try (Workspace workspace =
                        new Workspace(arguments[0], arguments[1], "--demo-documents", "1");
                Playwright playwright = Playwright.create(options())) {
            workspace.start();
            Browser browser = playwright.chromium().launch(chromium());
            new Pages(workspace.address(), Integer.parseInt(arguments[2])).measure(browser);
            browser.close();
        }
    }

    private void measure(Browser browser) {
        String signedIn = signIn(browser);
        int words = write(browser, signedIn);
        IO.println("A text of " + words + " words, opened with an empty cache");
        List<Long> cold = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            try (BrowserContext context = context(browser, signedIn)) {
                cold.add(open(context.newPage()));
                IO.println(Figures.milliseconds(cold.getLast()));
            }
        }
        IO.println("The same with a full cache, in a new page each time");
        List<Long> warm = new ArrayList<>();
        try (BrowserContext context = context(browser, signedIn)) {
            open(context.newPage());
            for (int run = 0; run < runs; run++) {
                Page page = context.newPage();
                warm.add(open(page));
                page.close();
                IO.println(Figures.milliseconds(warm.getLast()));
            }
        }
        long home = weight(browser, signedIn, "/workspace/");
        long editor = weight(browser, signedIn, DRAFT);
        IO.println("First visit: Home " + home / 1024 + " KB, the editor " + editor / 1024 + " KB transferred");
        report(words, cold, warm, home, editor);
    }

    private String signIn(Browser browser) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(address + "/login");
            page.fill("[name=username]", "drafter@zela.example");
            page.fill("[name=password]", "demo-coalition");
            page.click("button[type=submit]");
            page.waitForURL(url -> url.contains("/workspace/"));
            return context.storageState();
        }
    }

    private int write(Browser browser, String signedIn) {
        String text =
                IntStream.rangeClosed(1, PARAGRAPHS)
                        .mapToObj(number -> number + ". " + SENTENCES)
                        .collect(Collectors.joining("\n\n", "", "\n\n" + LAST));
        try (BrowserContext context = context(browser, signedIn)) {
            Page page = context.newPage();
            page.navigate(address + DRAFT);
            page.waitForFunction(SAVED);
            page.locator("statement-editor .ProseMirror").click();
            page.locator("statement-editor .ProseMirror").evaluate(PASTE, text);
            page.waitForFunction(SAVED);
        }
        return text.split("\\s+").length;
    }

    /** Microseconds. */
    private long open(Page page) {
        page.addInitScript(WATCH);
        page.navigate(address + DRAFT);
        page.waitForFunction("window.visibleAt");
        page.waitForFunction(SAVED);
        return Math.round(((Number) page.evaluate("visibleAt")).doubleValue() * 1000);
    }

    /** Bytes as they came over the line, headers included. */
    private long weight(Browser browser, String signedIn, String path) {
        try (BrowserContext context = context(browser, signedIn)) {
            Page page = context.newPage();
            AtomicLong bytes = new AtomicLong();
            CDPSession session = context.newCDPSession(page);
            session.send("Network.enable");
            session.on("Network.loadingFinished", event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            page.navigate(address + path);
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            return bytes.get();
        }
    }

    private static BrowserContext context(Browser browser, String signedIn) {
        return browser.newContext(
                new Browser.NewContextOptions().setStorageState(signedIn).setViewportSize(1280, 800));
    }

    private void report(int words, List<Long> cold, List<Long> warm, long home, long editor) {
        IO.println(
                String.format(
                        Locale.ROOT,
                        "{\"bench\":\"page\",\"words\":%d,\"open_cold_ms\":%s,\"open_warm_ms\":%s,"
                                + "\"home_first_load_kb\":%.1f,\"editor_first_load_kb\":%.1f,%s}",
                        words,
                        Figures.spread(cold),
                        Figures.spread(warm),
                        home / 1024.0,
                        editor / 1024.0,
                        Figures.machine()));
    }

    private static Playwright.CreateOptions options() {
        return new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    }

    private static LaunchOptions chromium() {
        Path executable =
                Stream.of(System.getenv("PATH").split(":"))
                        .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No Chromium was found: bin/test installs one."));
        return new LaunchOptions()
                .setExecutablePath(executable)
                .setArgs(List.of("--no-sandbox", "--disable-background-networking"));
    }
}
