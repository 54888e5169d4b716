using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail;

/// <summary>The unsubscribe group of a message, and the groups (at most 25) shown on the preferences page.</summary>
[JsonObject(IsReference = false)]
public class ASM
{
    [JsonProperty(PropertyName = "group_id")]
    public int GroupId { get; set; }

    [JsonProperty(PropertyName = "groups_to_display", IsReference = false)]
    public List<int> GroupsToDisplay { get; set; }
}
