"""What runs behind the wall: the zygote and its workers. The parent imports none of it but layers."""
