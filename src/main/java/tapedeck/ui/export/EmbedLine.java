package tapedeck.ui.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.export.page.WebResources;
import tapedeck.export.report.Html;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.selection.Selection;

/** The line of HTML by which a web page shows a page that plays, at a moment of it. */
final class EmbedLine {
    private EmbedLine() {}

    /** @param file the name of the page, which lies beside the one that has the line */
    static String of(String file, TapeSnapshot snapshot, @Nullable Selection picked) {
        StringBuilder address = new StringBuilder(encoded(file)).append("?embed#iteration=")
                .append(snapshot.iteration());
        if (snapshot.phase() == Phase.FORWARD && !snapshot.functions().isEmpty()) {
            address.append("&step=forward:").append(snapshot.functions().size());
        } else if (snapshot.phase() == Phase.BACKWARD && snapshot.passed() > 0) {
            address.append("&step=backward:").append(snapshot.passed());
        }
        OpenWindowCommand.name(snapshot, picked).ifPresent(name -> address.append("&pick=").append(encoded(name)));
        return WebResources.fill("embed-line.html", Map.of("address", Html.escaped(address.toString()), "title",
                Html.escaped(file.substring(0, file.lastIndexOf('.'))))).strip();
    }

    /** As an address may have it. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
