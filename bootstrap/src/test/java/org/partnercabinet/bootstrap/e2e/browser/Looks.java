package org.partnercabinet.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Pages looked at in both widths: a picture of each, nothing that keeps people out, nothing too wide. */
final class Looks {
    private Looks() {}

    static void at(Tab tab, String name, boolean dark, List<String> paths) {
        if (dark) {
            tab.dark();
        }
        for (var path : paths) {
            var picture = name + (dark ? "-dark" : "-light") + path;
            tab.size(1280, 800).open(path);
            Axe.expectNothing(tab.picture(picture));
            tab.size(360, 740).picture(picture + "-phone");
            assertThat(tab.isTooWide()).as("%s at 360 px", path).isFalse();
            Axe.expectNothing(tab);
        }
        assertThat(tab.complaints).isEmpty();
    }
}
