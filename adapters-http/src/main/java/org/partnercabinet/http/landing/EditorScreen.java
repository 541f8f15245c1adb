package org.partnercabinet.http.landing;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.BlockKind;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.Part;
import org.partnercabinet.domain.landing.Picture;
import org.partnercabinet.http.page.Filled;

/**
 * What the template of the editor shows.
 *
 * @param at which block's settings are open; empty for those of the page
 */
public record EditorScreen(
        LandingDraftView page, Content draft, Optional<Integer> at, Filled form, List<Picture> pictures) {

    public String path() {
        return LandingPages.ROOT + "/" + page.landing().id();
    }

    public BlockKind[] kinds() {
        return BlockKind.values();
    }

    public Optional<Block> open() {
        return at.map(draft.blocks()::get);
    }

    public int shown(Part part, Block block) {
        return BlockForm.shown(part, block.values());
    }

    /** What a block is about, in the list of blocks. */
    public String about(Block block) {
        return block.kind().parts().stream()
                .filter(part -> part.type() == Part.Type.LINE
                        || part.type() == Part.Type.TEXT
                        || part.type() == Part.Type.RICH)
                .map(part -> block.text(part.name()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> text.length() > 60 ? text.substring(0, 59) + "…" : text)
                .orElse("");
    }

    public boolean isWrong(int index) {
        return page.checks().stream()
                .anyMatch(finding -> finding.severity() == org.partnercabinet.domain.landing.Finding.Severity.ERROR
                        && finding.place().startsWith("blocks[" + index + "]"));
    }
}
