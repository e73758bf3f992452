package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** Notebooks of nbformat 3 and 4 are read; what is none is refused in one sentence. */
class NotebookReaderTest {
    private static final Path FILE = Path.of("lecture.ipynb");

    private static void refused(String json, String key, Object... values) {
        assertThatExceptionOfType(ProgramException.class).isThrownBy(() -> NotebookReader.read(FILE, json))
                .satisfies(e -> assertThat(e.message()).isEqualTo(Message.of(key, values)));
    }

    @Test
    void itIsKnownByItsEnding() {
        assertThat(NotebookReader.reads(Path.of("a/Lecture.IPYNB"))).isTrue();
        assertThat(NotebookReader.reads(Path.of("a/lecture.py"))).isFalse();
    }

    @Test
    void codeCellsAreReadInOrder() throws ProgramException {
        assertThat(NotebookReader.read(FILE, """
                {"nbformat": 4, "metadata": {"kernelspec": {"language": "python"}}, "cells": [
                {"cell_type": "markdown", "source": ["# Title"]},
                {"cell_type": "code", "source": ["x = 1\\n", "y = 2"], "outputs": []},
                {"cell_type": "code", "source": "print(x)"}]}""").text())
                .isEqualTo("# %% cell 1\nx = 1\ny = 2\n\n# %% cell 2\nprint(x)\n");
    }

    @Test
    void anOldOneKeepsItsCellsInAWorksheet() throws ProgramException {
        assertThat(NotebookReader.read(FILE, """
                {"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": ["x = 1"]}]}]}""").text())
                .isEqualTo("# %% cell 1\nx = 1\n");
    }

    @Test
    void whatIsNoneIsRefused() {
        refused("{\"cells\": [\n}", "python.notebook.broken", "file", "lecture.ipynb", "line", 2);
        refused("", "python.notebook.empty", "file", "lecture.ipynb");
        refused("{\"cells\": [{\"cell_type\": \"code\", \"source\": \" \"}]}", "python.notebook.empty", "file",
                "lecture.ipynb");
        refused("{\"metadata\": {\"kernelspec\": {\"language\": \"R\"}}, \"cells\": []}", "python.notebook.language",
                "file", "lecture.ipynb", "language", "r");
    }
}
