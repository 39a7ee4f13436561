package fr.vigie.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** An agent's decision that one entry of the register is another; in force until it is undone. */
@Entity
@Table(name = "platform_merge")
class PlatformMerge {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "platform_merge_seq")
    @SequenceGenerator(name = "platform_merge_seq", sequenceName = "platform_merge_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "from_id")
    private Platform from;

    @ManyToOne(optional = false)
    @JoinColumn(name = "into_id")
    private Platform into;

    @Column(name = "merged_by")
    private String mergedBy;

    @Column(name = "merged_at")
    private Instant mergedAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    protected PlatformMerge() {}

    PlatformMerge(Platform from, Platform into, String mergedBy, Instant mergedAt) {
        this.from = from;
        this.into = into;
        this.mergedBy = mergedBy;
        this.mergedAt = mergedAt;
    }

    void undo(Instant at) {
        undoneAt = at;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    long id() {
        return id;
    }

    Platform from() {
        return from;
    }

    Platform into() {
        return into;
    }

    MergeView view() {
        return new MergeView(id, from.ref(), mergedBy, mergedAt);
    }
}
