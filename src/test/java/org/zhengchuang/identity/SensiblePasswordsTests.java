package org.zhengchuang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensiblePasswordsTests {

    private static Stream<String> broken(String password) {
        var user = new UserEntity("M0102");
        user.setFirstName("王建国");
        return new SensiblePasswords()
                .getRules().stream()
                        .filter(rule -> !rule.execute(password, user))
                        .map(PasswordPolicyRule::getPlaceholder);
    }

    @ParameterizedTest
    @CsvSource({
        "short,length",
        "aaaaaaaaaaaaaaaa,varied",
        "ababababababab,varied",
        "m0102 is my number,not-the-account",
        "我是王建国我最光荣呀呀呀,not-the-account",
        "Zhengchuang#2026,not-common",
        "Password12345!,not-common",
        "123456789012,not-common",
        "Admin@2026@2026,not-common"
    })
    void refusesWhatIsEasilyGuessed(String password, String rule) {
        assertThat(broken(password)).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rice over the river", "稻花香里说丰年听取蛙声一片", "seven quiet cranes", "kT9vbn27xq0Lw"})
    void acceptsLongOnesOfWhateverSigns(String password) {
        assertThat(broken(password)).isEmpty();
    }
}
