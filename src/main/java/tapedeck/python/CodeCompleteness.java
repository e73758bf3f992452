package tapedeck.python;

/** A reader that says if Python code goes on beyond the lines read so far: in a bracket, in a long string, after a backslash. */
final class CodeCompleteness {
    private int brackets;
    /** The quotes that end the string it is in, or empty. */
    private String quotes = "";
    private boolean backslash;

    /** Returns whether the next line begins a statement. */
    boolean isClosed() {
        return brackets == 0 && quotes.isEmpty() && !backslash;
    }

    void read(String line) {
        backslash = false;
        for (int i = 0; i < line.length(); i++) {
            char at = line.charAt(i);
            if (at == '\\') {
                backslash = i == line.length() - 1;
                i++;
            } else if (!quotes.isEmpty()) {
                if (line.startsWith(quotes, i)) {
                    i += quotes.length() - 1;
                    quotes = "";
                }
            } else if (at == '#') {
                break;
            } else if (at == '"' || at == '\'') {
                String three = String.valueOf(at).repeat(3);
                quotes = line.startsWith(three, i) ? three : String.valueOf(at);
                i += quotes.length() - 1;
            } else {
                brackets += "([{".indexOf(at) >= 0 ? 1 : ")]}".indexOf(at) >= 0 ? -1 : 0;
            }
        }
        brackets = Math.max(0, brackets);
        if (quotes.length() == 1 && !backslash) { // a short string ends with its line
            quotes = "";
        }
    }
}
