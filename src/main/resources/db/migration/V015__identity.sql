-- What the product knows of an account beyond what Camunda's user tables hold; an account has its owner's member number.
create table account (
    id varchar(64) not null primary key,
    -- ROSTER: follows the roster; TECHNICAL: the administrator made at the first start
    origin varchar(20) not null,
    -- UNISSUED: nobody knows the password; INITIAL: issued, to be changed at the first sign-in; CHOSEN: his own
    password varchar(20) not null,
    password_set_at timestamp with time zone,
    -- from then on nobody signs in with it; null while it is open
    closed_at timestamp with time zone
);
