"""The two queues as proxies, and the group of people who may work on them."""

from django.db import migrations

GROUP = "Moderators"

PROXIES = {
    "HeldReview": ("held review", "moderation queue"),
    "QuarantinedReview": ("quarantined review", "quarantined reviews"),
}

# What a moderator may do. Help pages and companies belong to editors; they are given by hand.
PERMISSIONS = {
    ("reviews", "heldreview"): ("view", "change"),
    ("reviews", "quarantinedreview"): ("view", "change"),
    ("reviews", "review"): ("view",),
    ("reviews", "decision"): ("view",),
    ("reviews", "company"): ("view",),
    ("reviews", "issuetype"): ("view",),
    ("moderation", "watchedterm"): ("view", "add", "change", "delete"),
}


def create_group(apps, schema_editor):
    """Create the group with its permissions, which Django itself would only create after the last migration."""
    alias = schema_editor.connection.alias
    content_types = apps.get_model("contenttypes", "ContentType").objects.using(alias)
    permissions = apps.get_model("auth", "Permission").objects.using(alias)
    group, _ = apps.get_model("auth", "Group").objects.using(alias).get_or_create(name=GROUP)
    for (app_label, model), actions in PERMISSIONS.items():
        content_type, _ = content_types.get_or_create(app_label=app_label, model=model)
        name = apps.get_model(app_label, model)._meta.verbose_name
        for action in actions:
            permission, _ = permissions.get_or_create(
                content_type=content_type,
                codename=f"{action}_{model}",
                defaults={"name": f"Can {action} {name}"},
            )
            group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("reviews", "0001_initial"),
        ("moderation", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        *(
            migrations.CreateModel(
                name=name,
                fields=[],
                options={
                    "verbose_name": singular,
                    "verbose_name_plural": plural,
                    "proxy": True,
                    "indexes": [],
                    "constraints": [],
                },
                bases=("reviews.review",),
            )
            for name, (singular, plural) in PROXIES.items()
        ),
        # The group stays when the migration is undone: people may have been put into it.
        migrations.RunPython(create_group, migrations.RunPython.noop),
    ]
