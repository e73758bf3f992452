package tapedeck.session;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.OptBoolean;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/** What it takes to make a Program again. Immutable. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(name = "lesson", value = SavedProgram.Lesson.class),
        @JsonSubTypes.Type(name = "script", value = SavedProgram.Script.class),
        @JsonSubTypes.Type(name = "recording", value = SavedProgram.Recording.class),
        @JsonSubTypes.Type(name = "network", value = SavedProgram.Network.class)})
public sealed interface SavedProgram {
    /** A built-in lesson. */
    record Lesson(String id) implements SavedProgram {}

    /**
     * A script of the user's. It is not run by being read.
     *
     * @param file where it stood
     * @param text of it; in a session a file of its own
     */
    @JsonIgnoreProperties(value = "text", allowSetters = true)
    record Script(String file, @JacksonInject(value = "text", useInput = OptBoolean.FALSE) String text)
            implements
                SavedProgram {}

    /** A recording of a run that was elsewhere: the file alone has it. */
    record Recording(String file) implements SavedProgram {}

    /**
     * A network that was drawn, or that of a table.
     *
     * @param id the word that names it
     * @param title its name for people
     * @param drawn whether somebody drew it; else it is the one that a table has
     * @param defaults what it is started with
     */
    record Network(String id, Message title, boolean drawn, Settings defaults, SavedNetwork network)
            implements
                SavedProgram {}
}
