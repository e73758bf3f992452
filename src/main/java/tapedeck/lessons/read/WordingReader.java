package tapedeck.lessons.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterNode;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Prose;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.StepWords.Reply;
import tapedeck.lessons.Wording;
import tapedeck.text.Message;

/** Reads what a lesson says in one language. */
final class WordingReader {
    /** The only entry of the front matter. */
    private static final String SHORT = "short";
    private static final Pattern KEYED = Pattern.compile("([A-Za-z][\\w-]*)\\s*:\\s*(.*)", Pattern.DOTALL);

    private final CueLines.Complaint complaint;
    private final Map<String, StepWords> steps = new LinkedHashMap<>();
    private final List<Prose.Paragraph> paragraphs = new ArrayList<>();
    private final Map<String, Reply> replies = new LinkedHashMap<>();
    private String title = "";
    private String shortTitle = "";
    private @Nullable Prose summary;
    private String step = "";
    private int line;

    private WordingReader(CueLines.Complaint complaint) {
        this.complaint = complaint;
    }

    static Wording read(String text, CueLines.Complaint complaint) {
        return new WordingReader(complaint).read(Markdown.parse(text));
    }

    private Wording read(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            int at = Markdown.line(node);
            switch (node) {
                case YamlFrontMatterBlock block -> front(block, at);
                case Heading heading when heading.getLevel() == 1 -> title(Markdown.text(heading), at);
                case Heading heading when heading.getLevel() == 2 -> begin(Markdown.text(heading), at);
                case Paragraph _ -> paragraphs.add(ProseReader.read(node, at, complaint));
                case BulletList list when !step.isEmpty() -> replies(list);
                default -> complaint.add(at, Message.of("lessons.text.kind", "kind", node.getClass().getSimpleName()));
            }
        }
        end();
        if (title.isEmpty()) {
            complaint.add(1, Message.of("lessons.text.title"));
        }
        return new Wording(title, shortTitle.isEmpty() ? title : shortTitle,
                summary == null ? new Prose(List.of()) : summary, steps, Map.of());
    }

    private void front(Node block, int at) {
        for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof YamlFrontMatterNode entry && !entry.getKey().equals(SHORT)) {
                complaint.add(at,
                        Faults.unknown("lessons.front.near", "lessons.front", entry.getKey(), List.of(SHORT)));
            } else if (node instanceof YamlFrontMatterNode entry && !entry.getValues().isEmpty()) {
                shortTitle = entry.getValues().getFirst().strip();
            }
        }
    }

    private void title(String text, int at) {
        if (!title.isEmpty()) {
            complaint.add(at, Message.of("lessons.text.titles"));
        }
        title = text;
    }

    private void begin(String id, int at) {
        end();
        if (steps.containsKey(id)) {
            complaint.add(at, Message.of("lessons.step.twice", "step", id));
        }
        step = id;
        line = at;
    }

    private void end() {
        Prose prose = new Prose(paragraphs);
        if (step.isEmpty()) {
            summary = prose;
        } else {
            steps.put(step, new StepWords(line, prose, replies));
        }
        paragraphs.clear();
        replies.clear();
    }

    private void replies(BulletList list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            int at = Markdown.line(item);
            Node first = item.getFirstChild();
            String key = first instanceof Paragraph ? unkey(first) : "";
            if (key.isEmpty()) {
                complaint.add(at, Message.of("lessons.text.key"));
                continue;
            }
            Reply reply = new Reply(at, new Prose(List.of(ProseReader.read(first, at, complaint))), reason(first));
            if (replies.put(key, reply) != null) {
                complaint.add(at, Message.of("lessons.question.twice", "key", key));
            }
        }
    }

    /** Takes the key off the paragraph that it begins; empty if it begins with none. */
    private static String unkey(Node paragraph) {
        if (paragraph.getFirstChild() instanceof Text words) {
            Matcher keyed = KEYED.matcher(words.getLiteral());
            if (keyed.matches()) {
                words.setLiteral(keyed.group(2));
                return keyed.group(1);
            }
        }
        return "";
    }

    /** Returns what is said to who answers so: in a list below the answer, or as a paragraph of it. */
    private @Nullable Prose reason(Node answer) {
        List<Prose.Paragraph> said = new ArrayList<>();
        for (Node node = answer.getNext(); node != null; node = node.getNext()) {
            Node holder = node instanceof BulletList list && list.getFirstChild() != null
                    ? list.getFirstChild()
                    : null;
            for (Node each = holder == null ? node : holder.getFirstChild(); each != null; each = holder == null
                    ? null
                    : each.getNext()) {
                said.add(ProseReader.read(each, Markdown.line(each), complaint));
            }
        }
        return said.isEmpty() ? null : new Prose(said);
    }
}
