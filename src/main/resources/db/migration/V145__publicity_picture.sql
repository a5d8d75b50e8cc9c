-- The picture (图片) of a publicity item (R12): Base64, since the two databases agree on text and not on binary columns. One
-- picture stands for one item; its hash tells.
create table publicity_picture (
  item_id varchar(40) primary key references publicity_item (id),
  type varchar(20) not null,
  sha256 varchar(64) not null,
  content text not null
);
create index publicity_picture_hash on publicity_picture (sha256);
