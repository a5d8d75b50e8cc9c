package org.zhengchuang.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.core.io.ClassPathResource;

/**
 * Which passwords people may choose: long ones that nobody guesses; what signs they are made of is their own affair. Each
 * rule's name is a message key under {@code identity.password.rule}.
 */
class SensiblePasswords implements PasswordPolicy {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int DIFFERENT_CHARACTERS = 5;

    /** What is left of a password when its digits and signs are taken away must not be one of these words. */
    private static final Set<String> COMMON = common();

    private final List<PasswordPolicyRule> rules = List.of(
            new Rule(
                    "length",
                    Map.of("min", String.valueOf(SHORTEST), "max", String.valueOf(LONGEST)),
                    (password, user) ->
                            password.codePointCount(0, password.length()) >= SHORTEST && password.length() <= LONGEST),
            new Rule(
                    "varied",
                    Map.of("min", String.valueOf(DIFFERENT_CHARACTERS)),
                    (password, user) -> password.codePoints().distinct().count() >= DIFFERENT_CHARACTERS),
            new Rule(
                    "not-the-account",
                    Map.of(),
                    (password, user) -> user == null
                            || !contains(password, user.getId()) && !contains(password, user.getFirstName())),
            new Rule("not-common", Map.of(), (password, user) -> !isCommon(password)));

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }

    private static boolean contains(String password, String part) {
        return part != null
                && !part.isBlank()
                && password.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static boolean isCommon(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        var letters = lower.replaceAll("[^\\p{L}]", "");
        var digits = lower.replaceAll("[^0-9]", "");
        return COMMON.contains(lower) || COMMON.contains(letters) || letters.isEmpty() && COMMON.contains(digits);
    }

    private static Set<String> common() {
        try (var words = new ClassPathResource("org/zhengchuang/identity/common-passwords.txt").getInputStream()) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Rule(String name, Map<String, String> parameters, BiPredicate<String, User> fulfilled)
            implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return name;
        }

        @Override
        public Map<String, String> getParameters() {
            return parameters;
        }

        @Override
        public boolean execute(String candidate) {
            return fulfilled.test(candidate, null);
        }

        @Override
        public boolean execute(String candidate, User user) {
            return fulfilled.test(candidate, user);
        }
    }
}
