package click.dailyfeed.image.image.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is known about a picture; its pixels are in the image store. */
@Entity
@Table(name = "images")
public class Image {

    @Id
    private String id;

    @Column(name = "owner_id", nullable = false)
    private long ownerId;

    @Column(name = "mime_type", nullable = false)
    private String mimeType;

    @Column(nullable = false)
    private int width;

    @Column(nullable = false)
    private int height;

    @Column(nullable = false)
    private long size;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected Image() {}

    /**
     * @param ownerId member id of the uploader
     * @param mimeType the type of all its sizes
     * @param width pixels of the original, after its orientation was applied
     * @param height pixels of the original, after its orientation was applied
     * @param size bytes of the original as stored
     */
    public Image(ImageId id, long ownerId, String mimeType, int width, int height, long size, Instant createdAt) {
        this.id = id.text();
        this.ownerId = ownerId;
        this.mimeType = mimeType;
        this.width = width;
        this.height = height;
        this.size = size;
        this.createdAt = createdAt;
    }

    public ImageId id() {
        return new ImageId(id);
    }

    public long ownerId() {
        return ownerId;
    }

    public String mimeType() {
        return mimeType;
    }
}
