package tapedeck.python;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that run scripts: the Python of {@link SharedPython} is handed to them. {@code mvn verify} runs their classes apart
 * from all others and two at a time, for they wait for nobody but the processor.
 */
@Tag("python")
@ExtendWith(SharedPython.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StartsPython {
}
