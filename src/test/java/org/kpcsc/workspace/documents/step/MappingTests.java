package org.kpcsc.workspace.documents.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MappingTests {

    @Test
    void movesPositionsAfterAnInsertion() {
        StepMap map = StepMap.of(2, 0, 4);
        assertThat(map.map(1, 1)).isEqualTo(1);
        assertThat(map.map(2, -1)).isEqualTo(2);
        assertThat(map.map(2, 1)).isEqualTo(6);
        assertThat(map.map(3, 1)).isEqualTo(7);
    }

    @Test
    void tellsWhatWasDeleted() {
        StepMap map = StepMap.of(2, 4, 0);
        assertThat(map.mapResult(2, 1).deletedAfter()).isTrue();
        assertThat(map.mapResult(2, 1).deletedBefore()).isFalse();
        assertThat(map.mapResult(4, 1).deletedAcross()).isTrue();
        assertThat(map.mapResult(6, 1).deleted()).isFalse();
        assertThat(map.mapResult(6, -1).deleted()).isTrue();
        assertThat(map.mapResult(7, 1).pos()).isEqualTo(3);
    }

    @Test
    void invertsItself() {
        StepMap around = StepMap.of(2, 1, 3, 6, 1, 0);
        for (int pos : new int[] {0, 4, 5, 9}) {
            assertThat(around.invert().map(around.map(pos, 1), 1)).isEqualTo(pos);
        }
    }

    @Test
    void bringsAPositionBackThroughAMirror() {
        StepMap deletion = StepMap.of(2, 4, 0);
        Mapping lossy = Mapping.of(List.of(deletion, deletion.invert()));
        assertThat(lossy.map(4, 1)).isEqualTo(6);
        Mapping mirrored = Mapping.of(List.of(deletion, deletion.invert()));
        mirrored.mirror(0, 1);
        assertThat(mirrored.map(4, 1)).isEqualTo(4);
        assertThat(mirrored.mapResult(4, 1).deleted()).isFalse();
        assertThat(mirrored.from(1).map(2, 1)).isEqualTo(6);
    }

    @Test
    void growsBeyondItsFirstRoom() {
        Mapping mapping = new Mapping();
        for (int i = 0; i < 100; i++) {
            mapping.append(StepMap.of(0, 0, 1));
        }
        assertThat(mapping.map(0, 1)).isEqualTo(100);
        assertThat(mapping.invert().map(100, 1)).isZero();
    }
}
