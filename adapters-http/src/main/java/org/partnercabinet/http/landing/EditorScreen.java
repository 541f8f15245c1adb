package org.partnercabinet.http.landing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.BlockKind;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.Finding;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.Part;
import org.partnercabinet.domain.landing.Picture;
import org.partnercabinet.http.landing.LandingDraftView.FindingView;
import org.partnercabinet.http.page.Filled;

/**
 * What the template of the editor shows.
 *
 * @param at which block's settings are open; empty for those of the page
 */
public record EditorScreen(
        LandingDraftView page,
        Content draft,
        Optional<Integer> at,
        Filled form,
        List<Picture> pictures,
        Standing standing) {

    /**
     * How far the page has come.
     *
     * @param ahead whether people see something else than is drafted
     * @param secret where the draft can be looked at by whoever knows the address, for a day
     */
    public record Standing(Instant savedAt, boolean ahead, String secret) {}

    public String path() {
        return LandingPages.ROOT + "/" + page.landing().id();
    }

    public String version() {
        return String.valueOf(page.landing().version());
    }

    public boolean isPublic() {
        return page.landing().state().name().equals("PUBLISHED");
    }

    public BlockKind[] kinds() {
        return BlockKind.values();
    }

    public Optional<Block> open() {
        return at.map(draft.blocks()::get);
    }

    public boolean isOpen(int index) {
        return at.isPresent() && at.get() == index;
    }

    /** Where a new block goes: behind the open one, or before the footer. */
    public int next() {
        int count = draft.blocks().size();
        boolean footed = count > 0 && draft.blocks().get(count - 1).kind() == BlockKind.FOOTER;
        return at.map(index -> index + 1).orElse(footed ? count - 1 : count);
    }

    /** All of it, for undoing. */
    public String text() {
        return Drafts.write(draft);
    }

    /** Of the main colour with the page, with one digit after the point; cut off, so that 4.49 is no 4.5. */
    public double contrast() {
        return Math.floor(draft.theme().contrast() * 10) / 10;
    }

    /** Numbers of the items of a list that are in the form. */
    public List<Integer> items(Part part) {
        var start = BlockForm.ROOT + "." + part.name() + ".";
        return IntStream.range(0, part.most())
                .filter(i -> form.form().names().stream().anyMatch(name -> name.startsWith(start + i + ".")))
                .boxed()
                .toList();
    }

    /** What a block is about, in the list of blocks. */
    public String about(Block block) {
        return block.kind().parts().stream()
                .filter(part ->
                        part.type() == Part.Type.LINE || part.type() == Part.Type.TEXT || part.type() == Part.Type.RICH)
                .map(part -> block.text(part.name()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(EditorScreen::cut)
                .orElse("");
    }

    /** Not in the middle of a character. */
    private static String cut(String text) {
        return text.codePointCount(0, text.length()) > 60
                ? text.substring(0, text.offsetByCodePoints(0, 59)) + "…"
                : text;
    }

    /** Whether the company has fixed a block. */
    public boolean isLocked(int index) {
        return page.locked().contains(index);
    }

    public boolean isArchived() {
        return page.landing().state() == Landing.State.ARCHIVED;
    }

    public boolean wasPublished() {
        return page.landing().state() != Landing.State.DRAFT;
    }

    public boolean isWrong(int index) {
        return page.checks().stream().anyMatch(finding -> isError(finding) && index(finding) == index);
    }

    public static boolean isError(FindingView finding) {
        return finding.severity() == Finding.Severity.ERROR;
    }

    public long errors() {
        return page.checks().stream().filter(EditorScreen::isError).count();
    }

    /** The number of the block that a finding is about; -1 when it is about the page. */
    public static int index(FindingView finding) {
        var place = finding.place();
        return place.startsWith("blocks[") ? Integer.parseInt(place.substring(7, place.indexOf(']'))) : -1;
    }

    /** Where what was found can be mended. */
    public String mend(FindingView finding) {
        int index = index(finding);
        return index < 0 ? path() : path() + "?block=" + index;
    }

    public String kind(FindingView finding) {
        return draft.blocks().get(index(finding)).kind().name().toLowerCase(Locale.ROOT);
    }
}
