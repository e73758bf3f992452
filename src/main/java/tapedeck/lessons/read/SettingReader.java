package tapedeck.lessons.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tapedeck.lessons.Setting;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.optim.OptimizerKind;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;

/** Reads what is set: {@code rate 0.1}. A name that is none of the window's is one of the program's. */
final class SettingReader {
    private static final Pattern SETTING = Pattern.compile("([A-Za-z_][\\w.]*)\\s+(\\S+)");
    private static final Limits AT_LEAST_ZERO = Limits.real(0, Double.MAX_VALUE);
    private static final Map<String, Limits> LIMITS = Map.of("rate", AT_LEAST_ZERO, "momentum", AT_LEAST_ZERO,
            "weight_decay", AT_LEAST_ZERO, "clip", AT_LEAST_ZERO, "batch", Limits.whole(1, Integer.MAX_VALUE), "seed",
            Limits.whole(0, Long.MAX_VALUE));

    private SettingReader() {}

    static List<Setting> several(String text) throws ClaimException {
        List<Setting> settings = new ArrayList<>();
        for (String each : text.split("\\s*,\\s*", -1)) {
            settings.add(one(each));
        }
        return settings;
    }

    static Setting one(String text) throws ClaimException {
        Matcher setting = SETTING.matcher(text);
        if (!setting.matches()) {
            throw new ClaimException(Message.of("lessons.setting", "text", text));
        }
        String name = setting.group(1);
        String value = setting.group(2);
        if (name.equals("optimizer")) {
            List<String> kinds = Stream.of(OptimizerKind.values()).map(each -> each.name().toLowerCase(Locale.ROOT))
                    .toList();
            if (!kinds.contains(value)) {
                throw Faults.refusal("lessons.setting.optimizer.near", "lessons.setting.optimizer", value, kinds);
            }
            return new Setting(name, value);
        }
        return switch (NumberInput.of(value, LIMITS.getOrDefault(name, Limits.ANY))) {
            case NumberInput.Accepted _ -> new Setting(name, value);
            case NumberInput.Refused(Message why) ->
                throw new ClaimException(Message.of("lessons.setting.value", "name", name, "why", why));
        };
    }
}
