package fr.vigie.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A name that a platform had: it goes on leading there. */
@Entity
@Table(name = "platform_former_name")
class FormerName {

    @Id
    private String name;

    @ManyToOne(optional = false)
    @JoinColumn(name = "platform_id")
    private Platform platform;

    protected FormerName() {}

    FormerName(String name, Platform platform) {
        this.name = name;
        this.platform = platform;
    }

    Platform platform() {
        return platform;
    }
}
