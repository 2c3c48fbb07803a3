/** Kinh doanh, hợp tác xã, thuế. A line: codes, the best first | what people say. */
export const BUSINESS = `
1.001612 | hộ kinh doanh; đăng ký hộ kinh doanh; mở hộ kinh doanh; thành lập hộ kinh doanh; đăng ký kinh doanh; giấy đăng ký kinh doanh; giấy phép kinh doanh; xin giấy phép kinh doanh; kinh doanh cá thể; hộ cá thể; hộ kinh doanh cá thể; buôn bán nhỏ; mở quán; mở quán ăn; mở quán cà phê; mở quán nhậu; mở quán nước; mở cửa hàng; mở tiệm; mở shop; mở tạp hóa; mở cửa hàng tạp hóa; bán tạp hóa; mở tiệm tóc; mở tiệm nail; mở tiệm sửa xe; mở spa; mở xưởng; mở nhà trọ; kinh doanh nhà trọ; mở homestay; mở nhà nghỉ; bán hàng online; bán hàng trên mạng; bán hàng ngoài chợ; bán hàng rong; bán nước giải khát; bán đồ ăn vặt; bán cơm; bán phở; bán quần áo; bán vật liệu xây dựng; kinh doanh ăn uống; kinh doanh quán ăn; đăng ký bán hàng
1.001266 | đóng cửa hàng; đóng cửa quán; đóng hộ kinh doanh; nghỉ kinh doanh; nghỉ bán hàng luôn; nghỉ bán; dẹp tiệm; dẹp quán; trả giấy phép kinh doanh; hủy giấy phép kinh doanh; hủy hộ kinh doanh; giải thể hộ kinh doanh; chấm dứt kinh doanh; ngừng kinh doanh; thôi kinh doanh; không kinh doanh nữa
1.001570 | tạm ngừng kinh doanh; tạm ngừng hộ kinh doanh; tạm nghỉ kinh doanh; tạm nghỉ bán; tạm nghỉ bán hàng; tạm đóng cửa hàng; tạm đóng cửa; kinh doanh trở lại; mở lại cửa hàng
2.000720 | thay đổi hộ kinh doanh; thay đổi đăng ký kinh doanh; đổi tên quán; đổi tên cửa hàng; đổi tên hộ kinh doanh; đổi địa chỉ kinh doanh; chuyển địa điểm kinh doanh; đổi ngành nghề; thêm ngành nghề; bổ sung ngành nghề kinh doanh; đổi chủ hộ kinh doanh; sang quán; sang nhượng quán; thay đổi giấy phép kinh doanh
2.000575 | mất giấy phép kinh doanh; mất giấy đăng ký kinh doanh; mất giấy hộ kinh doanh; cấp lại giấy phép kinh doanh; cấp lại đăng ký kinh doanh; làm lại giấy phép kinh doanh; giấy phép kinh doanh bị rách; đổi giấy phép kinh doanh cũ
1.014034 | sửa thông tin đăng ký hộ kinh doanh; giấy đăng ký kinh doanh bị sai; bổ sung hồ sơ hộ kinh doanh
2.001999 | chuyển hộ kinh doanh thành doanh nghiệp; hộ kinh doanh lên công ty; hộ kinh doanh lên doanh nghiệp
2.001583 2.001199 | mở công ty; thành lập công ty; lập công ty; thành lập doanh nghiệp; đăng ký doanh nghiệp; mở doanh nghiệp; công ty TNHH
2.002043 | công ty cổ phần; lập công ty cổ phần
2.001610 | doanh nghiệp tư nhân; lập doanh nghiệp tư nhân
2.002023 | giải thể công ty; giải thể doanh nghiệp; đóng công ty
2.002029 | tạm ngừng công ty; tạm ngừng doanh nghiệp
2.002069 | mở chi nhánh; lập văn phòng đại diện; thêm địa điểm kinh doanh công ty
2.002041 | đổi địa chỉ công ty; đổi tên công ty; thay đổi đăng ký doanh nghiệp
1.005280 | hợp tác xã; thành lập hợp tác xã; lập hợp tác xã; mở hợp tác xã; đăng ký hợp tác xã; hợp tác xã nông nghiệp; lập hợp tác xã nông nghiệp
1.004982 | giải thể hợp tác xã; đóng hợp tác xã
1.005277 | thay đổi hợp tác xã; đổi giám đốc hợp tác xã; đổi tên hợp tác xã; đổi địa chỉ hợp tác xã
2.002638 | mất giấy hợp tác xã; cấp lại giấy chứng nhận hợp tác xã
2.002641 | tạm ngừng hợp tác xã
2.002668 | hỗ trợ hợp tác xã
2.002637 | tổ hợp tác; lập tổ hợp tác; thành lập tổ hợp tác; đăng ký tổ hợp tác
2.002642 2.002228 | giải thể tổ hợp tác; chấm dứt tổ hợp tác
1.008498 | mã số thuế; mã số thuế cá nhân; đăng ký mã số thuế; làm mã số thuế; mã số thuế lần đầu; người phụ thuộc; đăng ký người phụ thuộc; giảm trừ gia cảnh
1.008501 | mất mã số thuế; cấp lại mã số thuế
1.007607 | đóng mã số thuế; hủy mã số thuế; chấm dứt mã số thuế
1.008503 | đổi thông tin mã số thuế; cập nhật căn cước cho mã số thuế; thay đổi thông tin thuế
1.008510 | khôi phục mã số thuế; mở lại mã số thuế
1.007695 | thuế đất; thuế nhà đất; thuế đất hằng năm; thuế đất phi nông nghiệp; thuế đất ở; nộp thuế đất; miễn thuế đất; giảm thuế đất; thuế đất nông nghiệp
1.007674 | thuế bán đất; thuế bán nhà; thuế mua bán nhà đất; thuế chuyển nhượng đất; thuế thu nhập bán đất; thuế thừa kế đất; thuế sang tên đất; thuế thu nhập khi bán đất; thuế thu nhập khi sang tên đất; thuế tặng cho nhà đất
1.007277 | trước bạ nhà đất; lệ phí trước bạ; lệ phí trước bạ nhà đất; lệ phí trước bạ đất; thuế trước bạ; thuế trước bạ nhà
1.007700 | trước bạ xe; lệ phí trước bạ xe; thuế trước bạ xe máy; trước bạ ô tô; trước bạ xe máy
1.007689 | thuế cho thuê nhà; thuế cho thuê trọ; cho thuê nhà đóng thuế; thuế nhà trọ; cho thuê phòng trọ nộp thuế
1.011022 | thuế hộ kinh doanh; thuế khoán; khai thuế hộ kinh doanh; kê khai thuế hộ kinh doanh; thuế kinh doanh; thuế bán hàng; thuế môn bài; thuế cửa hàng; thuế quán ăn; bán hàng online nộp thuế
1.010337 | hóa đơn điện tử; đăng ký hóa đơn; đăng ký hóa đơn điện tử; hóa đơn máy tính tiền
1.010339 | hóa đơn lẻ; mua hóa đơn lẻ; xuất hóa đơn lẻ; hóa đơn từng lần; hóa đơn bán lẻ cho cá nhân
1.010341 | hóa đơn viết sai; hóa đơn điện tử sai
2.002233 | hoàn thuế; hoàn thuế thu nhập cá nhân; quyết toán thuế; quyết toán thuế thu nhập cá nhân; tự quyết toán thuế; hoàn thuế TNCN
1.008591 | xác nhận nộp thuế; xác nhận không nợ thuế; xác nhận hoàn thành nghĩa vụ thuế
1.008588 | nợ thuế; nộp dần tiền thuế; trả góp tiền thuế
1.008590 | gia hạn nộp thuế
1.009825 | đăng ký tài khoản ngân hàng với thuế; thông báo số tài khoản hộ kinh doanh
1.008327 | khai bổ sung thuế; sửa tờ khai thuế; khai sai thuế
2.001827 | an toàn thực phẩm; giấy an toàn thực phẩm; vệ sinh an toàn thực phẩm; giấy vệ sinh an toàn thực phẩm; chứng nhận an toàn thực phẩm; cơ sở đủ điều kiện an toàn thực phẩm; giấy phép an toàn thực phẩm; cơ sở sản xuất nước mắm; cơ sở giết mổ
1.001686 | bán thuốc thú y; mở cửa hàng thuốc thú y; tiệm thuốc thú y
1.004363 | bán thuốc trừ sâu; bán thuốc bảo vệ thực vật; mở cửa hàng thuốc bảo vệ thực vật; đại lý thuốc trừ sâu
1.000703 | kinh doanh vận tải; giấy phép vận tải; chạy xe dịch vụ; chạy xe tải thuê; mở nhà xe
2.002288 | phù hiệu xe; phù hiệu xe tải; phù hiệu xe hợp đồng
1.003712 | nghề truyền thống; công nhận nghề truyền thống
1.003695 1.003727 | làng nghề; công nhận làng nghề; làng nghề truyền thống
`;
