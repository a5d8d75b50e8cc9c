package org.zhengchuang;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    /** No cycles, nobody reaches into another module's inside, and each asks only whom it says it may ask. */
    @Test
    void modulesKeepTheirWalls() {
        ApplicationModules.of(Zhengchuang.class).verify();
    }
}
