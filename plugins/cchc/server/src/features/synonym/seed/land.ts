/** Đất đai, xây dựng, nhà ở. A line: codes, the best first | what people say. */
export const LAND = `
1.013978 | sổ đỏ; làm sổ đỏ; cấp sổ đỏ; xin cấp sổ đỏ; sổ đỏ lần đầu; làm sổ đỏ lần đầu; làm bìa đỏ; bìa đỏ; sổ hồng; làm sổ hồng; cấp sổ hồng; giấy chứng nhận quyền sử dụng đất; cấp giấy chứng nhận quyền sử dụng đất; giấy chứng nhận đất lần đầu; đất chưa có sổ; đất chưa có sổ đỏ; làm sổ đất ông bà để lại; hợp thức hóa đất; đất khai hoang làm sổ; giấy tờ đất; làm giấy tờ đất; trích đo làm sổ; thẻ đỏ
1.012786 | mất sổ đỏ; mất sổ hồng; mất bìa đỏ; cấp lại sổ đỏ; làm lại sổ đỏ; mất giấy chứng nhận quyền sử dụng đất; mất giấy tờ đất; sổ đỏ bị mất; cháy sổ đỏ
1.012783 | đổi sổ đỏ; cấp đổi sổ đỏ; đổi bìa đỏ; đổi sổ hồng; đổi sổ đỏ cũ; sổ đỏ cũ; sổ đỏ cũ sang sổ mới; sổ đỏ rách; sổ đỏ bị rách nát; sổ đỏ bị nhòe; cấp đổi giấy chứng nhận; đo đạc lại đất cấp đổi sổ
1.012796 1.012790 | sổ đỏ bị sai; sổ đỏ ghi sai; sai tên sổ đỏ; sổ hồng bị sai; sổ hồng sai tên; sai tên trên sổ đỏ; sai diện tích sổ đỏ; sai số thửa; đính chính sổ đỏ; đính chính sổ hồng; sửa sổ đỏ; sửa tên trên sổ đỏ; sai năm sinh trên sổ đỏ
1.013831 | sang tên sổ đỏ; sang tên sổ hồng; sang tên đất; sang tên nhà đất; sang tên nhà; sang sổ; sang tên cho con; sang tên đất cho con; sang tên thừa kế; đăng ký biến động; biến động đất đai; chuyển nhượng đất; chuyển nhượng quyền sử dụng đất; mua đất; bán đất; mua bán nhà đất; sang nhượng đất; sang nhượng ruộng; tặng cho đất; cho con đất; cho đất cho con; thừa kế đất; thừa kế sổ đỏ; nhận thừa kế đất; góp vốn bằng đất; đổi đất ruộng cho nhau; trước bạ sang tên
2.001035 1.013831 | mua bán đất; mua bán nhà; bán nhà; mua nhà
1.012784 | tách thửa; tách thửa đất; tách sổ; tách sổ đỏ; tách đất; tách thửa cho con; chia đất cho con; chia thửa đất; hợp thửa; gộp thửa; gộp sổ đỏ; nhập thửa; phân lô tách thửa; cắt đất cho con
1.013949 | thổ cư; lên thổ cư; chuyển thổ cư; đất thổ cư; chuyển mục đích sử dụng đất; chuyển mục đích đất; chuyển đổi đất; đất vườn sang đất ở; đất vườn lên thổ cư; đất nông nghiệp sang đất ở; đất nông nghiệp lên thổ cư; đất ruộng lên thổ cư; đất ruộng sang đất ở; đất trồng cây sang đất ở; đất trồng cây lâu năm sang đất ở; đất lúa sang đất ở; xin giao đất; giao đất; xin thuê đất; thuê đất của nhà nước; gia hạn thuê đất; gia hạn sử dụng đất; xin chuyển đất ở
1.013992 | chuyển mục đích đất không phải xin phép; đất trồng lúa sang trồng cây lâu năm không xin phép
1.013962 | xin đất ở; xin cấp đất làm nhà; giao đất ở cho cán bộ; chưa có đất ở xin giao đất; xin đất làm nhà; giáo viên xin đất ở
1.012812 1.013967 | tranh chấp đất; tranh chấp đất đai; tranh chấp ranh giới; tranh chấp ranh đất; tranh chấp lối đi; hòa giải đất đai; hòa giải tranh chấp đất; hàng xóm lấn đất; bị lấn đất; lấn chiếm đất; kiện đất đai; cãi nhau ranh đất
1.012817 | công nhận lại đất ở; xác định lại đất ở; đất ở ghi thiếu trong sổ
1.013979 | hiến đất; hiến đất làm đường; cho đất mở đường; tặng đất cho xã
1.013947 | đất nông nghiệp hết hạn; đất nông nghiệp hết thời hạn; gia hạn đất nông nghiệp; đất ruộng hết hạn
1.013833 | cập nhật căn cước vào sổ đỏ; đổi số chứng minh trên sổ đỏ; đổi CMND trên sổ đỏ; đổi tên chủ sổ đỏ; đổi địa chỉ thửa đất; đất bị sạt lở
1.012785 | mua đất giấy tay; mua đất bằng giấy viết tay; đất mua giấy tay; sổ đỏ đứng tên chủ cũ; mua đất chưa sang tên
1.013980 | chia đất khi ly hôn; chia đất vợ chồng; thêm tên vợ vào sổ đỏ; thêm tên vào sổ đỏ; bỏ tên khỏi sổ đỏ; hộ gia đình thỏa thuận chia đất; sổ đỏ hộ gia đình
1.013995 | hoàn công; hoàn công nhà; đăng ký nhà vào sổ đỏ; đưa nhà vào sổ; chứng nhận quyền sở hữu nhà; bổ sung nhà vào sổ đỏ; cập nhật nhà trên sổ
1.013988 | xóa nợ tiền sử dụng đất; xóa ghi nợ sổ đỏ; trả nợ tiền sử dụng đất
1.012995 | ghi nợ tiền sử dụng đất; nợ tiền đất tái định cư
1.012781 | đất tăng diện tích; diện tích thực tế lớn hơn sổ; đất dôi ra so với sổ
1.012791 1.012818 | thu hồi sổ đỏ cấp sai; sổ đỏ cấp sai quy định; cấp trùng sổ đỏ
1.011441 | thế chấp; đăng ký thế chấp; thế chấp sổ đỏ; thế chấp đất; thế chấp nhà đất; vay ngân hàng; vay ngân hàng bằng sổ đỏ; cầm sổ đỏ; thế chấp vay vốn
1.011443 | xóa thế chấp; giải chấp; xóa đăng ký thế chấp; xóa thế chấp sổ đỏ; rút sổ đỏ ở ngân hàng; trả hết nợ ngân hàng lấy sổ
1.011442 | thay đổi thế chấp; bổ sung thế chấp
1.014159 | quy hoạch; xem quy hoạch; tra cứu quy hoạch; thông tin quy hoạch; đất có dính quy hoạch; đất có nằm trong quy hoạch; đất có bị quy hoạch; trích lục quy hoạch
1.013225 | giấy phép xây dựng; xin giấy phép xây dựng; giấy phép xây dựng nhà ở; giấy phép xây nhà; xin phép xây nhà; xin phép làm nhà; xây nhà; xây nhà mới; làm nhà mới; cất nhà; dựng nhà; xây nhà cấp 4; xây nhà cấp bốn; xây nhà riêng; xây nhà hai tầng; xây nhà trên đất ở; xây dãy trọ; xây nhà xưởng; xây mồ mả; xây cổng tường rào; xây nhà có phải xin phép
1.013229 | sửa nhà; sửa chữa nhà; cải tạo nhà; sửa nhà có phải xin phép; xin phép sửa nhà; giấy phép sửa nhà; giấy phép sửa chữa; nâng tầng; thêm tầng; xây thêm tầng; lên tầng; lên lầu; cơi nới; cơi nới nhà; nâng cấp nhà; sửa mái
1.013226 | điều chỉnh giấy phép xây dựng; sửa giấy phép xây dựng; thay đổi thiết kế nhà; xây khác giấy phép
1.013227 | gia hạn giấy phép xây dựng; giấy phép xây dựng hết hạn
1.013228 | mất giấy phép xây dựng; cấp lại giấy phép xây dựng; làm lại giấy phép xây dựng
1.013232 | di dời nhà; di dời công trình; giấy phép di dời; chuyển nhà đi chỗ khác
1.002693 | chặt cây; chặt cây xanh; chặt hạ cây; đốn cây; cưa cây; cắt cây; tỉa cây; chặt cây trước nhà; cây đổ nguy hiểm; dịch chuyển cây xanh; bứng cây
1.013274 | vỉa hè; lòng đường; sử dụng vỉa hè; thuê vỉa hè; để xe trên vỉa hè; dựng rạp; dựng rạp đám cưới; dựng rạp đám tang; rạp cưới trên vỉa hè; để vật liệu xây dựng trên vỉa hè; bán hàng trên vỉa hè; trông giữ xe
1.013061 | đào đường; đào vỉa hè; thi công trên đường; đào đường lắp ống nước; cắt đường bê tông
1.000314 | đấu nối đường; mở lối ra đường lớn; đấu nối vào đường
2.001921 | biển quảng cáo; dựng biển quảng cáo; lắp biển quảng cáo; treo biển bên đường
1.014632 | nhà ở xã hội; mua nhà ở xã hội; thuê nhà ở xã hội; nhà thu nhập thấp; vay vốn xây nhà; vay vốn sửa nhà; vay tiền xây nhà
1.012888 | ban quản trị chung cư; bầu ban quản trị
1.012893 | mua nhà của nhà nước; mua nhà hóa giá; nhà ở cũ của nhà nước
1.012892 | thuê nhà của nhà nước
1.014535 | giảm tiền thuê nhà; miễn tiền thuê nhà
6.001435 | xóa nhà tạm; nhà dột nát; hỗ trợ xây nhà cho hộ nghèo; nhà tình thương; hỗ trợ nhà ở hộ nghèo
1.012994 | bồi thường đất; tiền đền bù; đền bù giải phóng mặt bằng; tái định cư
1.012906 | môi giới nhà đất; chứng chỉ môi giới bất động sản; cò đất
1.010736 | đánh giá tác động môi trường; ĐTM; tham vấn môi trường
1.010727 | giấy phép môi trường
1.014258 | đất san lấp; lấy đất san lấp; thu hồi khoáng sản
1.014257 | khai thác cát; khai thác đá; khai thác mỏ; mỏ đất
`;
