package tapedeck.ui.editor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of variables in a line of Python. */
final class VariableNames {
    private static final Pattern NAME = Pattern.compile("(?:[^\\W\\d]\\w*\\.)*[^\\W\\d]\\w*",
            Pattern.UNICODE_CHARACTER_CLASS);

    private VariableNames() {}

    /** The name that stands at {@code column}, up to its last word that begins before that; empty if none does. */
    static String at(String line, int column) {
        Matcher name = NAME.matcher(line);
        while (name.find() && name.start() <= column) {
            if (column < name.end()) {
                int dot = line.indexOf('.', column);
                return line.substring(name.start(), dot < 0 || dot >= name.end() ? name.end() : dot);
            }
        }
        return "";
    }
}
