<%@ Page Language="C#" %>
<%@ Import Namespace="System.Configuration" %>
<script runat="server">
  // Một cho cả ứng dụng. One for the whole application.
  static readonly Cchc.Portal Portal = new Cchc.Portal(
      ConfigurationManager.AppSettings["CchcPortal"],
      ConfigurationManager.AppSettings["CchcFolder"]);

  protected Cchc.Answer<Cchc.NewsItem[]> List;
  protected Cchc.Answer<Cchc.NewsItem> Item;

  protected void Page_Load(object sender, EventArgs e)
  {
      string unit = ConfigurationManager.AppSettings["CchcUnit"];
      string slug = Request.QueryString["tin"];
      // Chờ ở đây không khóa: Cchc.cs không quay lại luồng của trang.
      // Waiting here locks nothing: Cchc.cs does not come back to the page's thread.
      if (string.IsNullOrEmpty(slug)) List = Portal.News(unit, 10).GetAwaiter().GetResult();
      else Item = Portal.News(unit, slug).GetAwaiter().GetResult();
      if (List != null ? List.Data != null : Item.Data != null) return;
      Response.StatusCode = (List != null ? List.IsStale : Item.IsStale) ? 503 : 404;
      Response.TrySkipIisCustomErrors = true;
  }

  protected bool IsStale
  {
      get { return List != null ? List.IsStale && List.Data != null : Item.IsStale && Item.Data != null; }
  }

  protected string Since
  {
      get
      {
          DateTime at = List != null ? List.AtUtc : Item.AtUtc;
          return at.AddHours(7).ToString("HH:mm dd'/'MM'/'yyyy");
      }
  }
</script>
<!doctype html>
<html lang="vi">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Tin cải cách hành chính</title>
</head>
<body>
  <h1>Tin cải cách hành chính</h1>
  <%-- <%: mã hóa chữ; <%= chỉ dùng cho Html đã làm sạch. <%: encodes; <%= for sanitised Html only. --%>
  <% if (IsStale) { %>
    <p>Chưa nối được với cổng thông tin. Nội dung cập nhật lúc <%: Since %>.</p>
  <% } %>
  <% if (List != null && List.Data != null) { %>
    <ul>
      <% foreach (var item in List.Data) { %>
        <li>
          <a href="?tin=<%: Uri.EscapeDataString(item.Slug) %>"><%: item.Title %></a> (<%: item.Day %>)
          <p><%: item.Lead %></p>
        </li>
      <% } %>
    </ul>
  <% } else if (Item != null && Item.Data != null) { %>
    <article>
      <h2><%: Item.Data.Title %></h2>
      <p><%: Item.Data.Day %> · <%: Item.Data.Unit.Name %></p>
      <p><strong><%: Item.Data.Lead %></strong></p>
      <%= Item.Data.Html %>
    </article>
    <p><a href="?">Tất cả tin</a></p>
  <% } else { %>
    <p>Chưa có nội dung để hiển thị.</p>
  <% } %>
</body>
</html>
