namespace SendGrid.Helpers.Mail;

/// <content>How the service handles and watches the message.</content>
public partial class SendGridMessage
{
    public void SetBatchId(string batchId) => BatchId = batchId;

    public void SetAsm(int groupID, List<int> groupsToDisplay = null) =>
        Asm = new ASM { GroupId = groupID, GroupsToDisplay = groupsToDisplay };

    public void SetIpPoolName(string ipPoolName) => IpPoolName = ipPoolName;

    public void SetFooterSetting(bool enable, string html = null, string text = null) =>
        (MailSettings ??= new MailSettings()).FooterSettings = new FooterSettings { Enable = enable, Html = html, Text = text };

    public void SetSandBoxMode(bool enable) =>
        (MailSettings ??= new MailSettings()).SandboxMode = new SandboxMode { Enable = enable };

    public void SetClickTracking(bool enable, bool enableText) =>
        (TrackingSettings ??= new TrackingSettings()).ClickTracking = new ClickTracking { Enable = enable, EnableText = enableText };

    public void SetOpenTracking(bool enable, string substitutionTag = null) =>
        (TrackingSettings ??= new TrackingSettings()).OpenTracking = new OpenTracking { Enable = enable, SubstitutionTag = substitutionTag };

    public void SetSubscriptionTracking(bool enable, string html = null, string text = null, string substitutionTag = null) =>
        (TrackingSettings ??= new TrackingSettings()).SubscriptionTracking = new SubscriptionTracking
        {
            Enable = enable,
            Html = html,
            Text = text,
            SubstitutionTag = substitutionTag,
        };

    public void SetGoogleAnalytics(
        bool enable,
        string utmCampaign = null,
        string utmContent = null,
        string utmMedium = null,
        string utmSource = null,
        string utmTerm = null) =>
        (TrackingSettings ??= new TrackingSettings()).Ganalytics = new Ganalytics
        {
            Enable = enable,
            UtmCampaign = utmCampaign,
            UtmContent = utmContent,
            UtmMedium = utmMedium,
            UtmSource = utmSource,
            UtmTerm = utmTerm,
        };
}
