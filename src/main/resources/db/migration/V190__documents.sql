-- The register of document numbers (发文字号): a row of document_series is raised in the transaction that issues the paper, so
-- that a number is neither skipped nor given twice. subject says what was numbered, once.
create table document_series (
  series varchar(40) not null,
  issued_in integer not null,
  last_number integer not null,
  primary key (series, issued_in),
  check (last_number >= 0)
);

create table document_number (
  series varchar(40) not null,
  issued_in integer not null,
  number integer not null,
  campaign_id varchar(20) not null references campaign (id),
  subject varchar(120) not null unique,
  title varchar(300) not null,
  given_on date not null,
  given_by varchar(40) not null,
  primary key (series, issued_in, number),
  foreign key (series, issued_in) references document_series (series, issued_in),
  check (number > 0)
);

-- The address of a certificate's public page: twelve random characters, because its number can be guessed.
create table certificate (
  number integer primary key references honour_register (number),
  code varchar(12) not null unique
);
