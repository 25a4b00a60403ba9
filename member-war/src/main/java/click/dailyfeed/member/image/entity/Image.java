package click.dailyfeed.member.image.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whose an image is. Read only. */
@Entity
@Table(name = "images")
public class Image {

    @Id
    private String id;

    @Column(name = "owner_id")
    private long ownerId;

    protected Image() {}

    String id() {
        return id;
    }

    long ownerId() {
        return ownerId;
    }
}
