package org.kpcsc.workspace.documents.copy;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.kpcsc.workspace.documents.rendering.HtmlRenderer;

/**
 * Writes a text as a tagged PDF on A4 (PDF/UA, ISO 14289), with its fonts in it.
 *
 * <p>Nothing is fetched while it is made, whatever the text says.
 */
public final class PdfCopy {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String STYLES = resource("pdf.css");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfCopy() {}

    /** The whole file. */
    public static byte[] of(TextCopy copy) {
        var out = new ByteArrayOutputStream();
        var builder =
                new PdfRendererBuilder()
                        .withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(page(copy))), null)
                        .usePdfUaAccessibility(true)
                        .withProducer("")
                        .useUnicodeBidiSplitter(RightToLeft::new)
                        .useUnicodeBidiReorderer(new RightToLeft())
                        .useUnicodeLineBreaker(new LineBreaks(copy.language().locale()))
                        .useExternalResourceAccessControl(
                                (uri, type) -> false,
                                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                        .toStream(out);
        fonts(builder);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The sans has what the serif lacks, such as the letters of Arabic. */
    private static void fonts(PdfRendererBuilder builder) {
        font(builder, "DejaVuSerif", "Text", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSerif-Italic", "Text", 400, FontStyle.ITALIC);
        font(builder, "DejaVuSerif-Bold", "Text", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSerif-BoldItalic", "Text", 700, FontStyle.ITALIC);
        font(builder, "DejaVuSans", "Other", 400, FontStyle.NORMAL);
    }

    private static void font(
            PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> stream(FONTS + file + ".ttf"), family, weight, style, true);
    }

    private static String page(TextCopy copy) {
        var page = new StringBuilder();
        page.append("<!doctype html><html lang=\"")
                .append(copy.language().tag())
                .append("\"><head>");
        page.append("<title>").append(escaped(copy.title())).append("</title>");
        page.append("<meta name=\"description\" content=\"").append(escaped(copy.mark()));
        page.append("\"><style>").append(STYLES).append("</style></head><body>");
        page.append("<div class=\"foot\"><p>").append(escaped(copy.mark())).append("</p><p>");
        page.append(escaped(copy.page().before())).append("<span class=\"number\"></span>");
        page.append(escaped(copy.page().between())).append("<span class=\"count\"></span>");
        page.append(escaped(copy.page().after())).append("</p></div>");
        page.append("<h1>").append(escaped(copy.title())).append("</h1><div class=\"facts\">");
        copy.facts().forEach(fact -> page.append("<p>").append(escaped(fact)).append("</p>"));
        page.append("</div>").append(HtmlRenderer.withReferences(copy.text()));
        return page.append("</body></html>").toString();
    }

    private static String escaped(String words) {
        return HtmlRenderer.escaped(words);
    }

    private static InputStream stream(String path) {
        return Objects.requireNonNull(PdfCopy.class.getResourceAsStream(path), path);
    }

    private static String resource(String name) {
        try (var in = stream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
