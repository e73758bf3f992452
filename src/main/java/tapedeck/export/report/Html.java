package tapedeck.export.report;

import java.util.Base64;

/** The parts of pages of HTML that need nothing else. */
public final class Html {
    private Html() {}

    /** A text as it stands between tags and within quotation marks. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /**
     * All that stands before the body's content.
     *
     * @param language its code
     * @param style more than all pages have
     */
    public static String head(String language, String title, String style) {
        return "<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\"><title>" + escaped(title)
                + "</title><style>\n" + style + "</style></head><body>\n";
    }

    /**
     * A picture within the page.
     *
     * @param type {@code image/png}
     * @param words that stand for it where it is not seen
     */
    public static String image(String type, byte[] content, String words) {
        return "<img alt=\"" + escaped(words) + "\" src=\"" + data(type, content) + "\">\n";
    }

    /** The address of what lies within the page itself. */
    public static String data(String type, byte[] content) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }
}
